package org.jixiao.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jixiao.local.suite.Ports;
import org.jixiao.local.suite.Service;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line, or by environment where the command line is silent.
 *
 * @param home the clone: where the services are built
 * @param maven the mvn that runs dev mode
 * @param dev the service to run from its sources in Quarkus dev mode, absent for the plain run
 */
record Options(
        Path home,
        Path data,
        Ports ports,
        boolean once,
        boolean clean,
        String maven,
        @Nullable Service dev) {

    /** An option nobody knows, or a value that can't be read. */
    static final class Misunderstood extends RuntimeException {
        Misunderstood(String message) {
            super(message);
        }
    }

    static Options parse(String[] arguments, Map<String, String> environment) {
        Path home = Path.of("").toAbsolutePath();
        @Nullable String data = environment.get("JIXIAO_DATA");
        String services = environment.getOrDefault("JIXIAO_PORTS", "");
        String postgres = environment.getOrDefault("JIXIAO_POSTGRES_PORT", "0");
        String kafka = environment.getOrDefault("JIXIAO_KAFKA_PORT", "0");
        boolean once = false;
        boolean clean = false;
        String maven = "mvn";
        @Nullable Service dev = null;
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            String option = rest.remove();
            switch (option) {
                case "--once" -> once = true;
                case "--clean" -> clean = true;
                case "--home" -> home = Path.of(value(option, rest));
                case "--data" -> data = value(option, rest);
                case "--ports" -> services = value(option, rest);
                case "--postgres-port" -> postgres = value(option, rest);
                case "--kafka-port" -> kafka = value(option, rest);
                case "--maven" -> maven = value(option, rest);
                case "--dev" -> dev = service(value(option, rest));
                default -> throw new Misunderstood("What is " + option + "? See --help.");
            }
        }
        return new Options(
                home,
                data == null ? home.resolve("deploy/.data") : Path.of(data),
                new Ports(servicePorts(services), port(postgres), port(kafka)),
                once,
                clean,
                maven,
                dev);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new Misunderstood(option + " needs a value. See --help.");
        }
        return rest.remove();
    }

    private static Service service(String module) {
        try {
            return Service.named(module);
        } catch (IllegalArgumentException e) {
            throw new Misunderstood(e.getMessage() + "; there are " + String.join(", ", modules()) + ".");
        }
    }

    private static Iterable<String> modules() {
        return Arrays.stream(Service.values()).map(Service::module).toList();
    }

    private static Map<Service, Integer> servicePorts(String commaSeparated) {
        Map<Service, Integer> ports = new EnumMap<>(Ports.preferred().services());
        if (commaSeparated.isBlank()) {
            return ports;
        }
        String[] given = commaSeparated.split(",");
        if (given.length != Service.values().length) {
            throw new Misunderstood("--ports names four ports: budget,indicator,scoring,report.");
        }
        for (Service service : Service.values()) {
            ports.put(service, port(given[service.ordinal()]));
        }
        return ports;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new Misunderstood(text + " is not a port.");
        }
        throw new Misunderstood(text + " is not a port: 0 (any) to 65535.");
    }
}
