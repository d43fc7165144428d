package org.jixiao.report.service;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jixiao.embedded.testing.Infrastructure;
import org.jixiao.events.Cause;
import org.jixiao.events.ReportState;
import org.jixiao.events.Topic;
import org.jixiao.stream.Json;

/** What this service told the stream of one version. */
record Announcement(String value, Cause cause, String traceparent) {

    /** Reads the topic from its start until this version of the key comes by. */
    static Announcement of(String key, long revision) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                Infrastructure.kafka().bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        long deadline = System.nanoTime() + Readers.PATIENCE.toNanos();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topic.REPORTS.topicName()));
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key().equals(key)
                            && Json.read(record.value(), ReportState.class).revision() == revision) {
                        return new Announcement(
                                record.value(),
                                Json.read(header(record, "ce_cause"), Cause.class),
                                header(record, "traceparent"));
                    }
                }
            }
        }
        throw new AssertionError("The stream was not told of version " + revision + " of " + key);
    }

    ReportState state() {
        return Json.read(value, ReportState.class);
    }

    /** What the published schema finds wrong with it. */
    List<String> faults() {
        try (InputStream schema = ReportState.class.getResourceAsStream("/events/reports.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .validate(value, InputFormat.JSON)
                    .stream()
                    .map(Error::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
