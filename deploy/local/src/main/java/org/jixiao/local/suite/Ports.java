package org.jixiao.local.suite;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Ports of one run: the wished ones where they are free, others where they are taken; 0 wishes for any.
 *
 * @param services one for each service
 */
public record Ports(Map<Service, Integer> services, int postgres, int kafka) {

    public static Ports preferred() {
        return each(Service::preferredPort);
    }

    /** Any free ports, for tests. */
    public static Ports any() {
        return each(service -> 0);
    }

    private static Ports each(ToIntFunction<Service> port) {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        Arrays.stream(Service.values()).forEach(service -> services.put(service, port.applyAsInt(service)));
        return new Ports(services, 0, 0);
    }

    /** The service's port: the wished one, or another if that is taken. */
    int of(Service service, Progress progress) {
        int wished = services.get(service);
        int port = org.jixiao.embedded.Ports.freeOr(wished);
        say(service.module(), wished, port, progress);
        return port;
    }

    static void say(String who, int wished, int port, Progress progress) {
        if (wished != 0 && port != wished) {
            progress.say("port %d is taken: %s uses %d", wished, who, port);
        }
    }
}
