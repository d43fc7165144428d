package org.jixiao.local.suite;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jixiao.embedded.EmbeddedPostgres;

/** PostgreSQL, Kafka and services, up and ready. */
public final class Suite implements AutoCloseable {

    private final Platform platform;
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);

    private Suite(Platform platform) {
        this.platform = platform;
    }

    /**
     * @param home the clone, with the services built
     * @param wished ports; those taken are replaced
     * @param services those to start as processes; the others may be started by somebody else, see {@link #environment}
     * @throws RuntimeException saying what could not be started, why, and how its log ends
     */
    public static Suite start(Path home, RunFolder folder, Ports wished, Set<Service> services, Progress progress) {
        progress.say("starting PostgreSQL and Kafka ...");
        Suite suite = new Suite(Platform.start(folder, wished, progress));
        try {
            for (Service service : Service.values()) {
                suite.ports.put(service, wished.of(service, progress));
            }
            suite.startServices(home, folder, services, progress);
            return suite;
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    private void startServices(Path home, RunFolder folder, Set<Service> services, Progress progress) {
        progress.say(
                "starting %s ...",
                String.join(", ", services.stream().map(Service::module).toList()));
        for (Service service : services) {
            processes.put(
                    service,
                    ServiceProcess.start(service, url(service), home, folder.services(), environment(service)));
        }
        for (ServiceProcess process : processes.values()) {
            process.awaitReady();
            progress.say("  %s is ready on %s", process.service().module(), process.url());
        }
    }

    /** Settings that tie a service to this platform, in the form of environment variables. */
    public Map<String, String> environment(Service service) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_HTTP_HOST", System.getenv().getOrDefault("QUARKUS_HTTP_HOST", "127.0.0.1"));
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.get(service)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", platform.postgres().jdbcUrl(service.database()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", EmbeddedPostgres.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", EmbeddedPostgres.PASSWORD);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", platform.kafka().bootstrapServers());
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", platform.keys().jwksLocation());
        return environment;
    }

    public Platform platform() {
        return platform;
    }

    public URI url(Service service) {
        return URI.create("http://localhost:" + ports.get(service));
    }

    public ServiceProcess process(Service service) {
        ServiceProcess process = processes.get(service);
        if (process == null) {
            throw new IllegalArgumentException(service.module() + " is not one of the processes of this run");
        }
        return process;
    }

    public List<ServiceProcess> processes() {
        return List.copyOf(processes.values());
    }

    /** Ends all of it: the services first, so that none of them misses what it stands on. */
    @Override
    public void close() {
        processes.values().parallelStream().forEach(ServiceProcess::close);
        platform.close();
    }
}
