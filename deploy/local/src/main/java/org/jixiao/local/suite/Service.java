package org.jixiao.local.suite;

import java.nio.file.Path;

/** The four services: the module each is built in, its database and the port it prefers. */
public enum Service {
    BUDGET("budget-service", "budget", 8081),
    INDICATOR("indicator-service", "indicator", 8082),
    SCORING("scoring-service", "scoring", 8083),
    REPORT("report-service", "report", 8084);

    private final String module;
    private final String database;
    private final int preferredPort;

    Service(String module, String database, int preferredPort) {
        this.module = module;
        this.database = database;
        this.preferredPort = preferredPort;
    }

    /** Module, application name and consumer group are one word, e.g. {@code scoring-service}. */
    public String module() {
        return module;
    }

    public String database() {
        return database;
    }

    public int preferredPort() {
        return preferredPort;
    }

    Path jar(Path home) {
        return home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    public static Service named(String module) {
        for (Service service : values()) {
            if (service.module.equals(module)) {
                return service;
            }
        }
        throw new IllegalArgumentException("There is no service " + module);
    }
}
