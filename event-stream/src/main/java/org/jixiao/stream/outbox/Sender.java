package org.jixiao.stream.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jixiao.events.Topic;
import org.jixiao.stream.Broker;
import org.jixiao.stream.CloudEvents;
import org.jspecify.annotations.Nullable;

/** Sends outbox rows: those of different keys at once, those of one key one after the other, none past a failed one. */
@ApplicationScoped
class Sender {

    /**
     * @param sent acknowledged by the broker
     * @param refused rows the broker would not take, with its reason
     * @param brokerAway why no more could be sent, where the broker is to blame and not a row
     */
    record Outcome(
            List<OutboxRow> sent,
            Map<OutboxRow, String> refused,
            @Nullable Exception brokerAway) {}

    private final Broker broker;
    private @Nullable KafkaProducer<String, String> producer;

    @Inject
    Sender(Broker broker) {
        this.broker = broker;
    }

    Outcome send(List<OutboxRow> rows) throws InterruptedException {
        Map<String, Queue<OutboxRow>> lines = new LinkedHashMap<>();
        rows.forEach(row ->
                lines.computeIfAbsent(row.line(), line -> new ArrayDeque<>()).add(row));
        List<OutboxRow> sent = new ArrayList<>();
        Map<OutboxRow, String> refused = new HashMap<>();
        Exception brokerAway = null;
        while (!lines.isEmpty() && brokerAway == null) {
            Map<OutboxRow, Future<RecordMetadata>> wave = new LinkedHashMap<>();
            lines.values().forEach(line -> wave.put(line.element(), send(line.element())));
            for (Map.Entry<OutboxRow, Future<RecordMetadata>> one : wave.entrySet()) {
                OutboxRow row = one.getKey();
                Queue<OutboxRow> line = lines.get(row.line());
                try {
                    one.getValue().get();
                    sent.add(row);
                    line.remove();
                    if (line.isEmpty()) {
                        lines.remove(row.line());
                    }
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RetriableException) {
                        brokerAway = e;
                    } else {
                        refused.put(row, e.getCause().toString());
                    }
                    lines.remove(row.line());
                }
            }
        }
        return new Outcome(sent, refused, brokerAway);
    }

    private Future<RecordMetadata> send(OutboxRow row) {
        KafkaProducer<String, String> producer = producer();
        int partitions = producer.partitionsFor(row.topic()).size();
        ProducerRecord<String, String> message =
                new ProducerRecord<>(row.topic(), partitionOf(row.department(), partitions), row.key(), row.payload());
        CloudEvents.writeHeaders(
                message.headers(),
                Topic.named(row.topic()),
                row.eventId().toString(),
                row.source(),
                row.key(),
                row.createdAt().toInstant(),
                row.cause(),
                row.traceparent());
        return producer.send(message);
    }

    /** By department alone, whatever the key: all that concerns a department stays in order. */
    static int partitionOf(String department, int partitions) {
        return Utils.toPositive(Utils.murmur2(Utils.utf8(department))) % partitions;
    }

    private KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    broker.settings(Map.of(
                            "acks",
                            "all",
                            "enable.idempotence",
                            true,
                            "compression.type",
                            "lz4",
                            "max.block.ms",
                            5_000,
                            "request.timeout.ms",
                            5_000,
                            "delivery.timeout.ms",
                            10_000)),
                    new StringSerializer(),
                    new StringSerializer());
        }
        return producer;
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
