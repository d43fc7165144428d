package org.jixiao.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** What the broker's JVM runs: formats the log folder on the first start, then is the broker. */
final class KafkaNode {
    /** A Kafka uuid. There is one node only, so every data folder may bear the same. */
    private static final String CLUSTER = "Sml4aWFvTG9jYWxDbHVzdA";

    private KafkaNode() {}

    /** @param arguments the broker's properties file and its log folder */
    public static void main(String[] arguments) {
        var properties = arguments[0];
        var logs = Path.of(arguments[1]);
        if (!Files.exists(logs.resolve("meta.properties"))) {
            DataFolder.delete(logs); // formatting may have been cut off by a crash
            int failed = StorageTool.execute(
                    new String[] {"format", "--cluster-id", CLUSTER, "--config", properties}, System.out);
            if (failed != 0) {
                System.exit(failed);
            }
        }
        Kafka.main(new String[] {properties});
    }
}
