package org.jixiao.report.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jixiao.embedded.testing.Infrastructure;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.events.Cause;
import org.jixiao.events.State;
import org.jixiao.events.Topic;
import org.jixiao.report.Reference;
import org.jixiao.stream.CloudEvents;
import org.jixiao.stream.Json;

/** The other services, as far as this one hears of them: they put states on the stream. */
public final class Upstream {

    static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private static final int PARTITIONS = 16;

    private Upstream() {}

    public static Cause cause(String action, String key) {
        return new Cause(action, key, 1, "finance-1", Instant.parse("2020-08-03T02:00:00Z"), "批准 B12 按特殊情况视为完成");
    }

    public static void publish(Cause cause, State... states) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var answers = Stream.of(states)
                    .map(state -> producer.send(record(cause, state)))
                    .toList();
            for (var answer : answers) {
                answer.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("The broker doesn't take it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Until the service has committed that it read every partition to its end, and has written what that asks for. */
    public static void awaitRead() {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()))) {
            Map<TopicPartition, Long> ends = ends(admin);
            await("all read").atMost(Readers.PATIENCE).until(() -> {
                Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets("report-service")
                        .partitionsToOffsetAndMetadata()
                        .get();
                return ends.entrySet().stream()
                        .allMatch(end -> read.containsKey(end.getKey())
                                && read.get(end.getKey()).offset() >= end.getValue());
            });
            await("all written").atMost(Readers.PATIENCE).until(Upstream::nothingWaits);
        }
    }

    private static boolean nothingWaits() {
        return given().auth()
                        .oauth2(Tokens.finance())
                        .get("/api/v1/regenerations")
                        .jsonPath()
                        .getLong("total")
                == 0;
    }

    /** Where there is anything at all. */
    private static Map<TopicPartition, Long> ends(Admin admin) {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (Topic topic : List.of(Topic.DEPARTMENTS, Topic.BUDGETS, Topic.PLANS, Topic.SCORECARDS)) {
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

    private static ProducerRecord<String, byte[]> record(Cause cause, State state) {
        Topic topic = Topic.of(state);
        int partition = Math.floorMod(state.department().hashCode(), PARTITIONS);
        var message = new ProducerRecord<>(
                topic.topicName(), partition, state.key(), Json.write(state).getBytes(StandardCharsets.UTF_8));
        CloudEvents.writeHeaders(
                message.headers(),
                topic,
                UUID.randomUUID().toString(),
                topic.source(),
                state.key(),
                Instant.parse("2020-08-03T02:00:00Z"),
                Json.write(cause),
                "00-" + TRACE + "-b7ad6b7169203331-01");
        return message;
    }

    /** Everything a report of this department's 2019 is written from, with the scorecard of that total. */
    public static State[] everything(String department, int total) {
        return List.of(
                        Reference.department(department),
                        Reference.budget(department),
                        Reference.plan(department),
                        Reference.scorecard(department, 2019, total))
                .toArray(State[]::new);
    }
}
