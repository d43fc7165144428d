package org.jixiao.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A JVM of its own that starts both servers and writes to them, for tests that end it the hard way. */
final class ParentJvm {
    static final String DATABASE = "written_by_parent";
    static final String TOPIC = "written-by-parent";

    private ParentJvm() {}

    /** Says {@code ready} and then waits to be killed, with its database frozen. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
        postgres.createDatabase(DATABASE);
        var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(Set.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        postgres.pause();
        System.out.println("ready");
        Thread.currentThread().join();
    }
}
