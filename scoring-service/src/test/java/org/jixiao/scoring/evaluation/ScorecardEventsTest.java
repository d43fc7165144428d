package org.jixiao.scoring.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jixiao.embedded.testing.Infrastructure;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.Topic;
import org.jixiao.stream.Json;
import org.junit.jupiter.api.Test;

/** What the stream is told is what a reader is answered, version by version. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ScorecardEventsTest {

    private static final String SCHEMAS = "https://jixiao.local/events/";

    @Inject
    Scorecards scorecards;

    @Test
    void every_version_is_told_once_in_order_and_keeps_its_schema() {
        TestDepartment department = TestDepartment.unique();
        department.publishScheme();
        department.assessAll();
        TestStream.publish(department.states(Set.of("B01")));
        long versions = department.awaitCard(card -> !card.provisional()).revision();

        List<ConsumerRecord<String, String>> told = told(department, versions);

        assertEquals(
                LongStream.rangeClosed(1, versions).boxed().toList(),
                told.stream().map(event -> state(event).revision()).toList());
        for (ConsumerRecord<String, String> event : told) {
            ScorecardState state = state(event);
            ScorecardVersion stored =
                    scorecards.version(department.year(), state.revision()).orElseThrow();
            assertEquals(stored.scorecard(), state);
            assertEquals(Json.write(stored.cause()), header(event, "ce_cause"));
            assertEquals(stored.traceId(), header(event, "traceparent").split("-")[1]);
            assertEquals(hashOf(event.value()), state.hash());
            assertEquals(List.of(), faultsOf(event.value()));
        }
    }

    private static List<ConsumerRecord<String, String>> told(TestDepartment department, long atLeast) {
        List<ConsumerRecord<String, String>> told = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, 16)
                    .mapToObj(partition -> new TopicPartition(Topic.SCORECARDS.topicName(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await("versions told")
                    .atMost(Duration.ofSeconds(30))
                    .pollInSameThread()
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(100)).forEach(event -> {
                            if (event.key().equals(department.year().text())) {
                                told.add(event);
                            }
                        });
                        return told.size() >= atLeast;
                    });
        }
        return told;
    }

    private static ScorecardState state(ConsumerRecord<String, String> event) {
        return Json.read(event.value(), ScorecardState.class);
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String hashOf(String card) {
        try {
            ObjectNode content = (ObjectNode) Json.mapper().readTree(card);
            content.remove(List.of("revision", "hash"));
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> faultsOf(String card) {
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemas(Map.of(
                                SCHEMAS + "scorecards.schema.json", schema("scorecards"),
                                SCHEMAS + "indicators.schema.json", schema("indicators"),
                                SCHEMAS + "budgets.schema.json", schema("budgets"))))
                .getSchema(SchemaLocation.of(SCHEMAS + "scorecards.schema.json"))
                .validate(card, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static String schema(String topic) {
        try (InputStream in = ScorecardEventsTest.class.getResourceAsStream("/events/" + topic + ".schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
