package org.jixiao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** What the broker's JVM runs: formats the log folder on the first start, then is broker and controller. */
final class KafkaNode {
    /** A Kafka uuid. There is one node only, so every data folder may bear the same. */
    private static final String CLUSTER = "Sml4aWFvTG9jYWxDbHVzdA";

    private KafkaNode() {}

    /** @param arguments the properties file; the log folder; a file to make once the broker takes part in its cluster */
    public static void main(String[] arguments) throws IOException {
        var properties = Path.of(arguments[0]);
        formatOnce(properties, Path.of(arguments[1]));
        var node = new KafkaRaftServer(KafkaConfig.fromProps(read(properties)), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(node::shutdown, "shutdown"));
        node.startup();
        Files.createFile(Path.of(arguments[2]));
        node.awaitShutdown();
    }

    private static void formatOnce(Path properties, Path logs) {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        DataFolder.delete(logs); // formatting may have been cut off by a crash
        int failed = StorageTool.execute(
                new String[] {"format", "--cluster-id", CLUSTER, "--config", properties.toString()}, System.out);
        if (failed != 0) {
            throw new IllegalStateException("formatting " + logs + " failed with code " + failed);
        }
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties;
    }
}
