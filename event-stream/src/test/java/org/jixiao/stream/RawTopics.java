package org.jixiao.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jixiao.embedded.testing.Infrastructure;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.Topic;
import org.jspecify.annotations.Nullable;

/** The topics as any Kafka client sees and writes them. */
public final class RawTopics {

    private RawTopics() {}

    /** Messages of keys that begin so, in the order of the topic, from its start to its present end. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic, String keyPrefix) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", Infrastructure.kafka().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.key() != null && message.key().startsWith(keyPrefix)) {
                        found.add(message);
                    }
                });
            }
        }
        return found;
    }

    public static String text(ConsumerRecord<?, byte[]> message) {
        return new String(message.value(), StandardCharsets.UTF_8);
    }

    public static @Nullable String header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A well-formed event of another service. */
    public static ProducerRecord<String, byte[]> event(IndicatorState state) {
        return event(Topic.INDICATORS.eventType(), state.key(), Json.write(state));
    }

    public static ProducerRecord<String, byte[]> event(String type, String key, String json) {
        var message = new ProducerRecord<>(Topic.INDICATORS.topicName(), 3, key, json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "8d1f3c1e-" + key.hashCode() + "-" + json.hashCode(),
                        "ce_source", "/indicator-service",
                        "ce_type", type,
                        "ce_subject", key,
                        "ce_time", "2020-03-20T08:30:00Z",
                        "ce_cause", """
                                {"action":"a","key":"k","revision":1,"actor":"x","at":"2020-03-20T08:30:00Z","summary":"s"}
                                """)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    @SafeVarargs
    public static void publish(ProducerRecord<String, byte[]>... messages) {
        publish(List.of(messages));
    }

    public static void publish(List<ProducerRecord<String, byte[]>> messages) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers(), "max.request.size", 10_000_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var answers = messages.stream().map(producer::send).toList();
            for (var answer : answers) {
                answer.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("Not published", e);
        }
    }

    public static void letTopicTake(Topic which, int bytes) throws ExecutionException, InterruptedException {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, which.topicName());
        var limit = new AlterConfigOp(
                new ConfigEntry("max.message.bytes", Integer.toString(bytes)), AlterConfigOp.OpType.SET);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers());
        try (var admin = Admin.create(settings)) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(limit))).all().get();
        }
    }
}
