package org.jixiao.local.suite;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jixiao.embedded.EmbeddedKafka;
import org.jixiao.embedded.EmbeddedPostgres;
import org.jixiao.embedded.LocalKeys;

/** What the services stand on: PostgreSQL with a database for each, Kafka, and the keys that sign the tokens. */
public record Platform(EmbeddedPostgres postgres, EmbeddedKafka kafka, LocalKeys keys) implements AutoCloseable {

    static Platform start(RunFolder folder, Ports wished, Progress progress) {
        CompletableFuture<EmbeddedPostgres> postgres =
                CompletableFuture.supplyAsync(() -> postgres(folder, wished.postgres()));
        CompletableFuture<EmbeddedKafka> kafka =
                CompletableFuture.supplyAsync(() -> EmbeddedKafka.start(folder.kafka(), wished.kafka()));
        try {
            Platform platform = new Platform(postgres.join(), kafka.join(), LocalKeys.in(folder.keys()));
            Ports.say("PostgreSQL", wished.postgres(), platform.postgres.port(), progress);
            Ports.say("Kafka", wished.kafka(), platform.kafka.port(), progress);
            progress.say(
                    "  PostgreSQL is ready on port %d, Kafka on port %d",
                    platform.postgres.port(), platform.kafka.port());
            return platform;
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
    }

    private static EmbeddedPostgres postgres(RunFolder folder, int port) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.postgres(), port);
        for (Service service : Service.values()) {
            postgres.createDatabase(service.database());
        }
        return postgres;
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
