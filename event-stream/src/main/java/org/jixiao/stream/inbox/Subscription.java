package org.jixiao.stream.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.stream.Broker;
import org.jixiao.stream.StreamConfig;

/** How a service takes part: all its instances are one group, named after it, which shares the departments. */
@ApplicationScoped
class Subscription {

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
                broker.settings(Map.of(
                        "group.id",
                        group,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "fetch.min.bytes",
                        1,
                        "max.poll.records",
                        config.batch(),
                        "session.timeout.ms",
                        session,
                        "heartbeat.interval.ms",
                        session / 3,
                        "default.api.timeout.ms",
                        5_000,
                        "partition.assignment.strategy",
                        CooperativeStickyAssignor.class.getName())),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
