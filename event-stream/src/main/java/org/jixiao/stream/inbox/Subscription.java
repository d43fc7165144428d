package org.jixiao.stream.inbox;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.stream.Broker;
import org.jixiao.stream.StreamConfig;

/**
 * How a service takes part: all its instances are one group, named after it, which shares the departments. Whoever has a
 * partition of one topic has that of the same number in all, so a department is with one instance.
 */
@ApplicationScoped
class Subscription {

    /** Partitions by number across topics, which all have the same count. */
    static final Class<RangeAssignor> ASSIGNOR = RangeAssignor.class;

    private final Broker broker;
    private final StreamConfig config;
    private final String group;

    @Inject
    Subscription(Broker broker, StreamConfig config, @ConfigProperty(name = "quarkus.application.name") String group) {
        this.broker = broker;
        this.config = config;
        this.group = group;
    }

    /** Offsets are committed by hand, after the transaction; a new group reads from the start; news comes at once. */
    KafkaConsumer<String, byte[]> open() {
        int session = (int) config.sessionTimeout().toMillis();
        return new KafkaConsumer<>(
                broker.settings(Map.ofEntries(
                        entry("group.id", group),
                        entry("enable.auto.commit", false),
                        entry("auto.offset.reset", "earliest"),
                        entry("fetch.min.bytes", 1),
                        entry("max.partition.fetch.bytes", broker.largestMessage()),
                        entry("max.poll.records", config.batch()),
                        entry("session.timeout.ms", session),
                        entry("heartbeat.interval.ms", session / 3),
                        entry("default.api.timeout.ms", 5_000),
                        entry("partition.assignment.strategy", ASSIGNOR.getName()))),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
