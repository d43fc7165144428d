package org.jixiao.scoring.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.awaitility.Awaitility;
import org.jixiao.embedded.testing.Infrastructure;
import org.jixiao.events.Cause;
import org.jixiao.events.State;
import org.jixiao.events.Topic;
import org.jixiao.stream.CloudEvents;
import org.jixiao.stream.Json;

/** Writes states to the real stream, as the services that own them do. */
public final class TestStream {

    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final int PARTITIONS = 16;

    private TestStream() {}

    public static void publish(State... states) {
        publish(List.of(states));
    }

    public static void publish(List<? extends State> states) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            states.forEach(state -> producer.send(message(state)));
            producer.flush();
        }
    }

    /** Until the service has committed that it read every partition to its end. */
    public static void awaitRead() {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()))) {
            Map<TopicPartition, Long> ends = ends(admin);
            Awaitility.await("all read").atMost(Duration.ofSeconds(30)).until(() -> {
                Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets("scoring-service")
                        .partitionsToOffsetAndMetadata()
                        .get();
                return ends.entrySet().stream()
                        .allMatch(end -> read.containsKey(end.getKey())
                                && read.get(end.getKey()).offset() >= end.getValue());
            });
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin) {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (Topic topic : List.of(Topic.DEPARTMENTS, Topic.BUDGETS, Topic.INDICATORS)) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                partitions.put(new TopicPartition(topic.topicName(), partition), OffsetSpec.latest());
            }
        }
        try {
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(partitions).all().get().forEach((partition, end) -> {
                if (end.offset() > 0) {
                    ends.put(partition, end.offset());
                }
            });
            return ends;
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static Cause cause(State state) {
        return new Cause(
                "test-changed", state.key(), state.revision(), "clerk", Instant.parse("2020-01-02T03:04:05Z"), "变更");
    }

    private static ProducerRecord<String, String> message(State state) {
        Topic topic = Topic.of(state);
        int partition = Utils.toPositive(Utils.murmur2(Utils.utf8(state.department()))) % PARTITIONS;
        ProducerRecord<String, String> message =
                new ProducerRecord<>(topic.topicName(), partition, state.key(), Json.write(state));
        CloudEvents.writeHeaders(
                message.headers(),
                topic,
                UUID.randomUUID().toString(),
                topic.source(),
                state.key(),
                Instant.now(),
                Json.write(cause(state)),
                "00-" + TRACE + "-00f067aa0ba902b7-01");
        return message;
    }
}
