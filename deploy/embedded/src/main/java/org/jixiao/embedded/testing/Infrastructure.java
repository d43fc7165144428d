package org.jixiao.embedded.testing;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jixiao.embedded.DataFolder;
import org.jixiao.embedded.EmbeddedKafka;
import org.jixiao.embedded.EmbeddedPostgres;
import org.jixiao.embedded.LocalKeys;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL, one Kafka broker and one key pair for all tests of a module, below {@code target/embedded}. Tests may
 * take them away, and must bring them back.
 */
public final class Infrastructure {
    private static @Nullable Infrastructure running;

    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;
    private final LocalKeys keys;

    private Infrastructure(EmbeddedPostgres postgres, EmbeddedKafka kafka, LocalKeys keys) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.keys = keys;
    }

    /** @throws IllegalStateException when no test resource has started it */
    public static EmbeddedPostgres postgres() {
        return running().postgres;
    }

    /** @throws IllegalStateException when no test resource has started it */
    public static EmbeddedKafka kafka() {
        return running().kafka;
    }

    static LocalKeys keys() {
        return running().keys;
    }

    private static synchronized Infrastructure running() {
        if (running == null) {
            throw new IllegalStateException("not running: annotate with @WithTestResource(JixiaoTestResource.class)");
        }
        return running;
    }

    /** The database cluster is kept between runs, which saves its making; the broker starts empty. */
    static synchronized void start() {
        if (running != null) {
            return;
        }
        var folder = Path.of("target", "embedded").toAbsolutePath();
        var kafka = CompletableFuture.supplyAsync(() -> startEmptyKafka(folder.resolve("kafka")));
        var keys = CompletableFuture.supplyAsync(() -> LocalKeys.in(folder.resolve("keys")));
        var postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
        running = new Infrastructure(postgres, kafka.join(), keys.join());
    }

    private static EmbeddedKafka startEmptyKafka(Path folder) {
        DataFolder.delete(folder);
        return EmbeddedKafka.start(folder, 0);
    }

    static synchronized void stop() {
        if (running != null) {
            running.kafka.close();
            running.postgres.close();
            running = null;
        }
    }
}
