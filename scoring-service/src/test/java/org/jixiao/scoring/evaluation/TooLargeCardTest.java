package org.jixiao.scoring.evaluation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.Event;
import org.jixiao.events.IndicatorState;
import org.jixiao.stream.EventTooLarge;
import org.junit.jupiter.api.Test;

/** A scorecard that no event can carry. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class TooLargeCardTest {

    private static final String POINTS = "{\"points\": \"6\", \"reason\": \"好\"}";

    @Inject
    MeterRegistry metrics;

    @Inject
    News news;

    private final TestDepartment department = TestDepartment.unique();

    @Test
    void what_would_make_a_card_too_large_is_refused_and_the_card_goes_on_when_it_fits_again() {
        // Given indicators of which each fits an event, but not all of them one card
        department.publishScheme();
        department.assessAll();
        List<IndicatorState> indicators = department.indicators(Set.of());
        TestStream.publish(department.states(Set.of()));
        department.awaitCard(card -> !card.provisional());
        TestStream.publish(indicators.stream()
                .limit(6)
                .map(state -> States.explained(state, 2, "x".repeat(900_000)))
                .toList());
        TestStream.awaitRead();
        long versions = department.versions();

        // Then the card that stands says why it is not of the newest facts, and so does who waits for them
        String reason = " 字节，请缩减其内容。 With this, " + department.year().text() + " would grow to ";
        department
                .finance()
                .get("/api/v1" + department.path("/scorecard"))
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"" + versions + "-[0-9a-f]{8}-unjudged\""))
                .body("unjudged", containsString(reason));
        department
                .finance()
                .get("/api/v1"
                        + department.path(
                                "/scorecard?wait=0&waitFor=" + indicators.get(5).code() + "@2"))
                .then()
                .statusCode(202)
                .body("waitingFor[0].reason", containsString(reason));

        // When
        department.assess("A1", "3").then().statusCode(422).contentType("application/problem+json");

        // Then nothing of it is kept
        assertEquals(versions, department.versions());
        department
                .finance()
                .get("/api/v1" + department.path("/assessments/A1"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));

        // When the indicators are told briefly again
        TestStream.publish(indicators.stream()
                .limit(6)
                .map(state -> States.explained(state, 3, "简短"))
                .toList());
        TestStream.awaitRead();

        // Then
        department.assess("A1", "3").then().statusCode(200);
        department.awaitCard(card -> card.revision() > versions && !card.provisional());
        department
                .finance()
                .get("/api/v1" + department.path("/scorecard"))
                .then()
                .body("unjudged", nullValue());
    }

    @Test
    void what_another_scheme_judged_is_untold_no_more() {
        // Given
        department.publishScheme();
        TestStream.publish(department.states(Set.of()));
        department.awaitCard(card -> true);
        Awaitility.await().until(() -> untold() >= 0);
        double before = untold();
        TestStream.publish(department.indicators(Set.of()).stream()
                .limit(6)
                .map(state -> States.explained(state, 2, "x".repeat(900_000)))
                .toList());
        Awaitility.await().until(() -> untold() > before);

        // When a scheme is published that asks for none of them, while nothing is heard
        ObjectNode small = department.scheme();
        ObjectNode branch = (ObjectNode) small.withArray("criteria").get(0);
        ObjectNode leaf = (ObjectNode) branch.withArray("children").get(0);
        branch.put("points", "100").putArray("children").add(leaf.put("points", "100"));
        small.putArray("criteria").add(branch);
        department.put("/schemes/" + department.schemeCode(), small.toString());
        department
                .finance()
                .post("/api/v1/schemes/" + department.schemeCode() + "/publication")
                .then()
                .statusCode(201);

        // Then
        Awaitility.await().until(() -> untold() == before);
        department
                .finance()
                .get("/api/v1" + department.path("/scorecard"))
                .then()
                .body("unjudged", nullValue());
    }

    @Test
    void a_publication_by_which_a_card_would_be_too_large_says_so_in_both_languages() {
        // Given indicators that fit a card until each repeats a long text of the scheme
        department.publishScheme();
        TestStream.publish(department.states(Set.of()));
        department.awaitCard(card -> true);
        TestStream.publish(department.indicators(Set.of()).stream()
                .limit(4)
                .map(state -> States.explained(state, 2, "x".repeat(1_000_000)))
                .toList());
        TestStream.awaitRead();
        ObjectNode wordy = department.scheme();
        ((ObjectNode) wordy.at("/criteria/1")).put("standard", "文".repeat(2_000));
        department
                .put("/schemes/" + department.schemeCode(), wordy.toString())
                .then()
                .statusCode(200);
        department
                .finance()
                .post("/api/v1/schemes/" + department.schemeCode() + "/publication")
                .then()
                .statusCode(201);

        Awaitility.await()
                .untilAsserted(() -> department
                        .finance()
                        .get("/api/v1/schemes/" + department.schemeCode() + "/versions/2/publication")
                        .then()
                        .statusCode(200)
                        .body("failing[0].department", equalTo(department.code()))
                        .body(
                                "failing[0].reason",
                                startsWith("写入后 " + department.year().text() + " 将达到 "))
                        .body("failing[0].reason", containsString(" bytes, and 4194304 are allowed")));
        department
                .finance()
                .get("/api/v1" + department.path("/scorecard"))
                .then()
                .statusCode(200)
                .body("unjudged", startsWith("写入后 "));
    }

    @Test
    void a_profile_by_which_one_year_is_too_large_leaves_no_other_year_silently_behind() {
        // Given two years of a department that is to move to where a card of the first would be too large
        TestDepartment there = TestDepartment.unique();
        ObjectNode wordy = there.scheme();
        ((ObjectNode) wordy.at("/criteria/1")).put("standard", "文".repeat(2_000));
        there.publish(wordy);
        ObjectNode next = there.scheme().put("fiscalYear", 2020).put("code", there.schemeCode() + "-2020");
        publish(next);
        department.publishScheme();
        publish(next.deepCopy()
                .put("code", department.schemeCode() + "-2020")
                .put("name", "另一方案")
                .put("region", department.region()));
        TestStream.publish(department.states(Set.of()));
        TestStream.publish(department.indicators(Set.of()).stream()
                .limit(4)
                .map(state -> States.explained(state, 2, "x".repeat(1_000_000)))
                .toList());
        department
                .put("/departments/" + department.code() + "/years/2020/assessments/A1", POINTS)
                .then()
                .statusCode(201);
        department.awaitCard(card -> card.criteria().get(1).children().size() == 40);
        TestStream.awaitRead();
        card(2020).body("scheme.name", equalTo("另一方案")).body("unjudged", nullValue());

        // When
        TestStream.publish(States.department(department.code(), there.region(), 2));
        TestStream.awaitRead();

        // Then
        String reason = department.year().text() + " would grow to ";
        card(2019).body("unjudged", containsString(reason));
        card(2020).body("unjudged", containsString(reason)).body("scheme.name", equalTo("另一方案"));
        for (int year : List.of(2019, 2020)) {
            department
                    .finance()
                    .get("/api/v1/departments/" + department.code() + "/years/" + year + "/scorecard?wait=0&profile=2")
                    .then()
                    .statusCode(202)
                    .body("waitingFor[0].reason", containsString(reason));
        }

        // When it moves back
        TestStream.publish(States.department(department.code(), department.region(), 3));
        TestStream.awaitRead();

        // Then
        card(2019).body("unjudged", nullValue());
        card(2020).body("unjudged", nullValue());
    }

    @Test
    void what_somebody_judged_meanwhile_is_not_said_to_be_unjudged() {
        department.publishScheme();
        TestStream.publish(department.states(Set.of()));
        department.awaitCard(card -> card.criteria().get(1).children().size() == 40);
        List<Event> refused = department.states(Set.of()).stream()
                .map(state -> new Event("late", Instant.now(), null, TestStream.cause(state), state))
                .toList();

        QuarkusTransaction.requiringNew()
                .run(() -> news.refused(
                        refused, new EventTooLarge(department.year().text(), 5_000_000, 4_194_304)));

        card(2019).body("unjudged", nullValue());
    }

    private void publish(ObjectNode scheme) {
        String address = "/schemes/" + scheme.get("code").asText();
        department.put(address, scheme.toString()).then().statusCode(201);
        department.finance().post("/api/v1" + address + "/publication").then().statusCode(201);
    }

    private ValidatableResponse card(int year) {
        return department
                .finance()
                .get("/api/v1/departments/" + department.code() + "/years/" + year + "/scorecard")
                .then()
                .statusCode(200);
    }

    private double untold() {
        return metrics.get("jixiao.inbox.untold").gauge().value();
    }
}
