package org.jixiao.scoring.evaluation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.IndicatorState;
import org.junit.jupiter.api.Test;

/** A scorecard that no event can carry. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class TooLargeCardTest {

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
    }
}
