package org.jixiao.stream.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jixiao.events.Topic;
import org.jixiao.stream.Broker;
import org.jixiao.stream.CloudEvents;
import org.jixiao.stream.Placement;
import org.jixiao.stream.RenewedProducer;
import org.jspecify.annotations.Nullable;

/**
 * Sends outbox rows in waves of at most one row per key, so that those of different keys go at once, those of one key one
 * after the other, and none past one that failed. For the relay's thread only.
 */
@ApplicationScoped
class Sender {

    /**
     * @param sent acknowledged by the broker
     * @param refused rows the broker would never take, with its reason
     * @param trouble why no more could be sent, where that isn't a row's fault
     */
    record Outcome(
            List<OutboxRow> sent,
            Map<OutboxRow, String> refused,
            @Nullable Throwable trouble) {}

    /** Bytes on their way, as many as a producer has unless told otherwise. */
    private static final long BUFFER = 32 * 1024 * 1024;

    private final RenewedProducer<String> producer;

    @Inject
    Sender(Broker broker) {
        this.producer = broker.producer(
                new StringSerializer(),
                Map.of(
                        "enable.idempotence",
                        true,
                        "compression.type",
                        "lz4",
                        "max.request.size",
                        broker.largestMessage(),
                        "buffer.memory",
                        Math.max(BUFFER, 2L * broker.largestMessage())));
    }

    /** @param rows in the order they were appended */
    Outcome send(List<OutboxRow> rows) throws InterruptedException {
        Map<String, Queue<OutboxRow>> lines = new LinkedHashMap<>();
        rows.forEach(row ->
                lines.computeIfAbsent(row.line(), line -> new ArrayDeque<>()).add(row));
        List<OutboxRow> sent = new ArrayList<>();
        Map<OutboxRow, String> refused = new LinkedHashMap<>();
        Throwable trouble = null;
        while (!lines.isEmpty() && trouble == null) {
            for (Map.Entry<OutboxRow, Future<?>> answer : wave(lines).entrySet()) {
                OutboxRow row = answer.getKey();
                Throwable failure = failureOf(answer.getValue());
                if (failure == null) {
                    sent.add(row);
                    continue;
                }
                lines.remove(row.line());
                if (RenewedProducer.isFaultOfTheRecord(failure)) {
                    refused.put(row, failure.toString());
                } else {
                    trouble = failure;
                }
            }
            lines.values().removeIf(Queue::isEmpty);
        }
        if (trouble != null) {
            producer.renewAfter(trouble);
        }
        return new Outcome(sent, refused, trouble);
    }

    /** The first of each line, on its way; fewer where the broker is found away, not to wait for it once per row. */
    private Map<OutboxRow, Future<?>> wave(Map<String, Queue<OutboxRow>> lines) throws InterruptedException {
        Map<OutboxRow, Future<?>> wave = new LinkedHashMap<>();
        for (Queue<OutboxRow> line : lines.values()) {
            OutboxRow row = line.remove();
            Future<?> answer = send(row);
            wave.put(row, answer);
            Throwable failure = answer.isDone() ? failureOf(answer) : null;
            if (failure != null && !RenewedProducer.isFaultOfTheRecord(failure)) {
                break;
            }
        }
        return wave;
    }

    private Future<?> send(OutboxRow row) {
        return producer.send(open -> messageOf(
                row,
                Placement.partitionOf(
                        row.department(), open.partitionsFor(row.topic()).size())));
    }

    private static ProducerRecord<String, String> messageOf(OutboxRow row, int partition) {
        ProducerRecord<String, String> message = new ProducerRecord<>(row.topic(), partition, row.key(), row.payload());
        CloudEvents.writeHeaders(
                message.headers(),
                Topic.named(row.topic()),
                row.eventId().toString(),
                row.source(),
                row.key(),
                row.createdAt().toInstant(),
                row.cause(),
                row.traceparent());
        return message;
    }

    private static @Nullable Throwable failureOf(Future<?> answer) throws InterruptedException {
        try {
            answer.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
