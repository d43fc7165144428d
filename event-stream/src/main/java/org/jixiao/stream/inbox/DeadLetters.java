package org.jixiao.stream.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jixiao.events.Topic;
import org.jixiao.stream.Broker;
import org.jixiao.stream.RenewedProducer;
import org.jspecify.annotations.Nullable;

/** Where messages go that can't be taken: {@code <topic>.dead-letter}, as they came, with the reason as a header. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    /** Bytes a letter may have and still surely be taken by a broker as it comes. */
    private static final int WHOLE = 900_000;
    /** Bytes of the value kept of a larger one. */
    private static final int CUT = 64 * 1024;
    /** Characters kept of a reason or an outsized key. */
    private static final int LINE = 1_000;

    private final RenewedProducer<byte[]> producer;
    private final String service;
    private final Counter deadLettered;

    @Inject
    DeadLetters(
            Broker broker, @ConfigProperty(name = "quarkus.application.name") String service, MeterRegistry metrics) {
        this(broker.producer(new ByteArraySerializer(), Map.of()), service, metrics);
    }

    DeadLetters(RenewedProducer<byte[]> producer, String service, MeterRegistry metrics) {
        this.producer = producer;
        this.service = service;
        this.deadLettered = metrics.counter("jixiao.stream.dead.lettered");
    }

    /** Returns when the broker has it: only then may the offset of the original be committed. */
    void send(ConsumerRecord<String, byte[]> message, String reason) {
        ProducerRecord<String, byte[]> letter = fits(message) ? whole(message) : beginningOf(message);
        letter.headers()
                .add("jixiao_reason", utf8(beginning(reason)))
                .add("jixiao_consumer", utf8(service))
                .add("jixiao_offset", utf8(message.partition() + "@" + message.offset()));
        LOG.errorf("%s %s goes to the dead letters: %s", message.topic(), beginning(letter.key()), reason);
        send(letter);
        deadLettered.increment();
    }

    private static ProducerRecord<String, byte[]> whole(ConsumerRecord<String, byte[]> message) {
        return new ProducerRecord<>(
                addressOf(message), null, message.key(), message.value(), new RecordHeaders(message.headers()));
    }

    /** What is too large to be sent again: enough to recognise it by; the whole is where its offset says. */
    private static ProducerRecord<String, byte[]> beginningOf(ConsumerRecord<String, byte[]> message) {
        byte[] value = message.value() == null ? new byte[0] : message.value();
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(
                addressOf(message), beginning(message.key()), Arrays.copyOf(value, Math.min(value.length, CUT)));
        letter.headers().add("jixiao_cut_from_bytes", utf8(Integer.toString(value.length)));
        return letter;
    }

    private static boolean fits(ConsumerRecord<String, byte[]> message) {
        long size = message.serializedKeySize() + message.serializedValueSize();
        for (Header header : message.headers()) {
            size += header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return size <= WHOLE;
    }

    private static String addressOf(ConsumerRecord<String, byte[]> message) {
        return Topic.named(message.topic()).deadLetterName();
    }

    private static @Nullable String beginning(@Nullable String text) {
        return text == null || text.length() <= LINE ? text : text.substring(0, LINE) + "…";
    }

    private void send(ProducerRecord<String, byte[]> letter) {
        try {
            producer.send(open -> letter).get();
        } catch (ExecutionException e) {
            producer.renewAfter(e.getCause());
            throw new KafkaException("A dead letter can't be sent", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while sending a dead letter", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
