package org.jixiao.stream.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jixiao.stream.Placement;
import org.jspecify.annotations.Nullable;

/**
 * How far a consumer must read until the evidence of its departments is whole: from each assignment to the ends that the
 * partitions had then. Whoever judges before that judges by a part of it.
 */
final class CatchUp implements ConsumerRebalanceListener {

    private final KafkaConsumer<String, byte[]> reading;
    private @Nullable Map<TopicPartition, Long> ahead;
    private boolean over;

    CatchUp(KafkaConsumer<String, byte[]> reading) {
        this.reading = reading;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        ahead = null;
        over = false;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        ahead = null;
    }

    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }

    /** Whether all that was there has been read. */
    boolean isThere() {
        if (ahead == null) {
            ahead = new HashMap<>(reading.endOffsets(reading.assignment()));
        }
        ahead.entrySet()
                .removeIf(end -> reading.position(end.getKey()) >= end.getValue()
                        || reading.currentLag(end.getKey()).orElse(1) == 0);
        return ahead.isEmpty();
    }

    /** Those whose evidence this consumer reads. */
    Predicate<String> departments() {
        Set<TopicPartition> assigned = reading.assignment();
        Set<Integer> numbers = assigned.stream().map(TopicPartition::partition).collect(Collectors.toSet());
        return department -> assigned.stream()
                .findAny()
                .map(any -> reading.partitionsFor(any.topic()).size())
                .filter(partitions -> numbers.contains(Placement.partitionOf(department, partitions)))
                .isPresent();
    }
}
