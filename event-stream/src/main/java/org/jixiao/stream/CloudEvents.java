package org.jixiao.stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jixiao.events.Cause;
import org.jixiao.events.Event;
import org.jixiao.events.State;
import org.jixiao.events.Topic;
import org.jspecify.annotations.Nullable;

/**
 * An event as a Kafka record: CloudEvents 1.0 in binary mode. The attributes are headers, {@code cause} an extension
 * holding JSON, {@code traceparent} the distributed tracing extension, and the value is the state as JSON.
 */
public final class CloudEvents {

    /** Strict where a gap would pass for a value: a missing revision is not 0. */
    private static final ObjectReader READER = Json.mapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private CloudEvents() {}

    /** Why a record can't be read. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        public Unreadable(String reason) {
            super(reason);
        }
    }

    public static void writeHeaders(
            Headers headers,
            Topic topic,
            String id,
            String source,
            String key,
            Instant time,
            String cause,
            @Nullable String traceparent) {
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id);
        put(headers, "ce_source", source);
        put(headers, "ce_type", topic.eventType());
        put(headers, "ce_subject", key);
        put(headers, "ce_time", time.toString());
        put(headers, "ce_cause", cause);
        put(headers, "content-type", "application/json");
        if (traceparent != null) {
            put(headers, "traceparent", traceparent);
        }
    }

    public static Event read(ConsumerRecord<String, byte[]> message) throws Unreadable {
        Topic topic = Topic.named(message.topic());
        Headers headers = message.headers();
        String type = require(headers, "ce_type");
        if (!type.equals(topic.eventType())) {
            throw new Unreadable("type " + type + " is not " + topic.eventType());
        }
        String source = require(headers, "ce_source");
        if (!source.equals(topic.source())) {
            throw new Unreadable("source " + source + " is not " + topic.source() + ", which owns the topic");
        }
        State state = parse(message.value(), topic.stateType());
        if (!state.key().equals(message.key())) {
            throw new Unreadable("the state is of " + state.key() + ", the record's key is " + message.key());
        }
        Cause cause = parse(require(headers, "ce_cause").getBytes(StandardCharsets.UTF_8), Cause.class);
        return new Event(
                require(headers, "ce_id"),
                time(require(headers, "ce_time")),
                text(headers, "traceparent"),
                cause,
                state);
    }

    private static <T> T parse(byte @Nullable [] json, Class<T> type) throws Unreadable {
        if (json == null) {
            throw new Unreadable("it has no value");
        }
        T value;
        try {
            value = READER.forType(type).readValue(json);
        } catch (IOException e) {
            throw new Unreadable(type.getSimpleName() + " can't be read: " + e.getMessage());
        }
        if (value == null) {
            throw new Unreadable(type.getSimpleName() + " is null");
        }
        String fault = Soundness.firstFault((Record) value);
        if (fault != null) {
            throw new Unreadable(type.getSimpleName() + "." + fault + " is missing or out of bounds");
        }
        return value;
    }

    private static Instant time(String text) throws Unreadable {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unreadable("ce_time is no instant: " + text);
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String require(Headers headers, String name) throws Unreadable {
        String value = text(headers, name);
        if (value == null) {
            throw new Unreadable("header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String text(Headers headers, String name) throws Unreadable {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        String text = new String(header.value(), StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable("header " + name + " has a NUL");
        }
        return text;
    }
}
