package org.jixiao.stream.inbox;

import org.apache.kafka.common.TopicPartition;

/**
 * How far a partition is read.
 *
 * @param next offset to go on from
 * @param pastLast offset at which all is read that was there
 */
record Place(String topic, int partition, long next, long pastLast) {

    TopicPartition on() {
        return new TopicPartition(topic, partition);
    }

    boolean isAtEnd() {
        return next >= pastLast;
    }

    Place at(long offset) {
        return new Place(topic, partition, offset, pastLast);
    }
}
