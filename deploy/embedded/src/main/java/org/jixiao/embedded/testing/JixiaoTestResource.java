package org.jixiao.embedded.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.jixiao.embedded.EmbeddedPostgres;
import org.jixiao.embedded.LocalKeys;

/**
 * Starts the {@link Infrastructure} once for all Quarkus tests of a module that say
 * {@code @WithTestResource(JixiaoTestResource.class)}, with an empty database named after the module.
 */
public final class JixiaoTestResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Infrastructure.start();
        var postgres = Infrastructure.postgres();
        var database = Path.of("").toAbsolutePath().getFileName().toString().replace('-', '_');
        postgres.dropDatabase(database);
        postgres.createDatabase(database);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl(database),
                "quarkus.datasource.username",
                EmbeddedPostgres.USER,
                "quarkus.datasource.password",
                EmbeddedPostgres.PASSWORD,
                "kafka.bootstrap.servers",
                Infrastructure.kafka().bootstrapServers(),
                "mp.jwt.verify.publickey.location",
                Infrastructure.keys().jwksLocation(),
                "mp.jwt.verify.issuer",
                LocalKeys.ISSUER,
                "mp.jwt.verify.audiences",
                LocalKeys.AUDIENCE,
                "quarkus.http.test-port",
                "0");
    }

    @Override
    public void stop() {
        Infrastructure.stop();
    }
}
