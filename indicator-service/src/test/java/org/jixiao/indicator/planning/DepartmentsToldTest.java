package org.jixiao.indicator.planning;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jixiao.embedded.testing.Infrastructure;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.events.Cause;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.DepartmentState.Profile;
import org.jixiao.events.Topic;
import org.jixiao.indicator.filing.Api;
import org.jixiao.stream.CloudEvents;
import org.jixiao.stream.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who has not begun with a year is told of the departments that the stream tells of. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DepartmentsToldTest {

    private static final Profile PROFILE =
            new Profile("六角亭街", "420104", null, null, null, null, null, List.of(), List.of(), null, List.of(), null);

    /** Plans of this year are of this test alone. */
    private static final int YEAR = 2008;

    private final Api idle = Api.fresh("TOLD-IDLE");
    private final Api begun = Api.fresh("TOLD-BEGUN");

    @Test
    void aDepartmentThatHasNotBegunIsTold() {
        tell(idle, 1, false);
        tell(begun, 1, false);
        define(begun);
        awaitTold(List.of(idle.department()));

        plans("")
                .body(item(begun) + ".state", equalTo("DRAFT"))
                .body(item(begun) + ".indicators", equalTo(1))
                .body(item(idle) + ".state", equalTo("NOT_ENTERED"))
                .body(item(idle) + ".indicators", equalTo(0));
        String csv = Api.as(Tokens.finance())
                .accept("text/csv")
                .get("/api/v1/plans.csv?year=" + YEAR + "&state=NOT_ENTERED")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(idle.department() + ",2008,未编制,未开始,0,0,0,0", csv.split("\r\n")[1]);

        define(idle);
        awaitTold(List.of());
    }

    /** The years of other tests are to tell of nobody else. */
    @AfterEach
    void takeBack() {
        tell(idle, 2, true);
        tell(begun, 2, true);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Api.as(Tokens.auditor())
                        .get("/api/v1/plans?state=NOT_ENTERED&year=" + (YEAR + 1))
                        .path("total")
                        .equals(0));
    }

    private static void define(Api api) {
        api.clerk()
                .body(Api.definition("3"))
                .put("/api/v1/departments/" + api.department() + "/years/" + YEAR + "/indicators/B1")
                .then()
                .statusCode(201);
    }

    private static void awaitTold(List<String> departments) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> plans("&state=NOT_ENTERED")
                        .extract()
                        .path("items.department")
                        .equals(departments));
    }

    private static ValidatableResponse plans(String query) {
        return Api.as(Tokens.auditor())
                .get("/api/v1/plans?year=" + YEAR + query)
                .then()
                .statusCode(200);
    }

    private static String item(Api api) {
        return "items.find { it.department == '" + api.department() + "' }";
    }

    private static void tell(Api api, long revision, boolean removed) {
        DepartmentState state = DepartmentState.of(api.department(), revision, removed, PROFILE, null);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", Infrastructure.kafka().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            var message = new ProducerRecord<>(Topic.DEPARTMENTS.topicName(), 0, state.key(), Json.write(state));
            CloudEvents.writeHeaders(
                    message.headers(),
                    Topic.DEPARTMENTS,
                    UUID.randomUUID().toString(),
                    Topic.DEPARTMENTS.source(),
                    state.key(),
                    Instant.now(),
                    Json.write(new Cause("department-put", state.key(), revision, "finance", Instant.now(), "登记部门")),
                    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
            producer.send(message);
            producer.flush();
        }
    }
}
