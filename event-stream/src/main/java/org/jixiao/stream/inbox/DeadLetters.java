package org.jixiao.stream.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jixiao.events.Event;
import org.jixiao.stream.Broker;
import org.jixiao.stream.CloudEvents;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;

/** Where messages go that can't be taken: {@code <topic>.dead-letter}, as they came, with the reason as a header. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Broker broker;
    private final String service;
    private final Counter deadLettered;
    private @Nullable KafkaProducer<String, byte[]> producer;

    @Inject
    DeadLetters(
            Broker broker, @ConfigProperty(name = "quarkus.application.name") String service, MeterRegistry metrics) {
        this.broker = broker;
        this.service = service;
        this.deadLettered = metrics.counter("jixiao.stream.dead.lettered");
    }

    /** Returns when the broker has it: only then may the offset of the original be committed. */
    void send(ConsumerRecord<String, byte[]> message, String reason) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(message.topic() + ".dead-letter", null, message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        letter.headers().add("jixiao_offset", utf8(message.partition() + "@" + message.offset()));
        send(letter, reason);
    }

    void send(Event event, String reason) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(
                event.topic().deadLetterName(), null, event.state().key(), utf8(Json.write(event.state())));
        CloudEvents.writeHeaders(
                letter.headers(),
                event.topic(),
                event.id(),
                event.source(),
                event.state().key(),
                event.time(),
                Json.write(event.cause()),
                event.traceparent());
        send(letter, reason);
    }

    private void send(ProducerRecord<String, byte[]> letter, String reason) {
        LOG.errorf("%s %s goes to the dead letters: %s", letter.topic(), letter.key(), reason);
        letter.headers().add("jixiao_reason", utf8(reason)).add("jixiao_consumer", utf8(service));
        try {
            producer().send(letter).get();
        } catch (ExecutionException e) {
            throw new KafkaException("A dead letter can't be sent", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while sending a dead letter", e);
        }
        deadLettered.increment();
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    broker.settings(Map.of(
                            "acks",
                            "all",
                            "max.block.ms",
                            5_000,
                            "delivery.timeout.ms",
                            10_000,
                            "request.timeout.ms",
                            5_000)),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
