package org.jixiao.stream.inbox;

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
        return consumer(Map.of(
                "group.id",
                group,
                "session.timeout.ms",
                session,
                "heartbeat.interval.ms",
                session / 3,
                "partition.assignment.strategy",
                ASSIGNOR.getName()));
    }

    /** For somebody who reads alone, and keeps the place himself. */
    KafkaConsumer<String, byte[]> openAlone() {
        return consumer(Map.of());
    }

    private KafkaConsumer<String, byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> settings = broker.settings(Map.of(
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "fetch.min.bytes",
                1,
                "max.partition.fetch.bytes",
                broker.largestMessage(),
                "max.poll.records",
                config.batch(),
                "default.api.timeout.ms",
                5_000));
        settings.remove("group.id");
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
