package org.jixiao.stream;

import org.apache.kafka.common.utils.Utils;

/** Where on the topics a department is. */
public final class Placement {

    private Placement() {}

    /**
     * By department alone, whatever the key: what a topic tells of a department is in one partition, of the same number
     * in every topic. Order is promised within a key only.
     */
    public static int partitionOf(String department, int partitions) {
        return Utils.toPositive(Utils.murmur2(Utils.utf8(department))) % partitions;
    }
}
