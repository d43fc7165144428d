package org.jixiao.local.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jixiao.local.sample.Api;
import org.jixiao.local.sample.People;
import org.jixiao.local.suite.Service;
import org.jixiao.local.suite.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A region and year of its own, whose departments are all judged anew by a new version of its scheme. */
@ExtendWith(House.class)
class PublicationKilledTest {

    private static final String REGION = "429021";
    private static final int YEAR = 2021;
    private static final String SCHEME = "/api/v1/schemes/publication-killed-2021";
    private static final List<String> DEPARTMENTS = IntStream.range(0, 200)
            .mapToObj(number -> "%s-K%03d".formatted(REGION, number))
            .toList();

    private final Api api = House.api();
    private final People people = new People(House.suite().platform().keys(), DEPARTMENTS.get(0));

    @Test
    void a_publication_goes_on_where_it_was_after_the_service_was_killed_and_ends_with_every_card_judged()
            throws IOException {
        // Given
        publish("第一版");
        DEPARTMENTS.forEach(this::assess);
        assertEquals(Set.of("1 of version 1"), cards());

        // When it is killed while some are judged by the second version and some aren't
        publish("第二版");
        await().pollInterval(Duration.ofMillis(1))
                .until(() -> progress().at("/departments/done").asLong() > 0);
        ServiceProcess scoring = House.suite().process(Service.SCORING);
        scoring.kill();
        Instant killed = Instant.now();
        scoring.restart();

        // Then
        await().atMost(Office.PATIENCE).until(() -> progress().hasNonNull("endedAt"));
        Instant ended = Instant.parse(progress().path("endedAt").asText());
        assertTrue(ended.isAfter(killed), "it was killed too late");
        assertEquals(0, progress().path("left").asLong());
        assertEquals(List.of(), progress().findValuesAsText("reason"));
        assertEquals(Set.of("2 of version 2"), cards());

        // And the reports follow, which leaves the suite to the next test as idle as it was
        await().atMost(Office.PATIENCE.multipliedBy(5))
                .until(() -> reportsWaiting() == 0 && DEPARTMENTS.stream().allMatch(this::isTold));
    }

    private long reportsWaiting() {
        return Office.successful(api.get(Service.REPORT, "/api/v1/regenerations", people.finance()))
                .json()
                .path("total")
                .asLong();
    }

    private boolean isTold(String department) {
        return api.get(
                                Service.REPORT,
                                "/api/v1/departments/" + department + "/years/" + YEAR + "/report",
                                people.finance())
                        .json()
                        .path("scorecardVersion")
                        .asLong()
                == 2;
    }

    private void publish(String name) throws IOException {
        ObjectNode scheme = (ObjectNode) new ObjectMapper()
                .readTree(House.HOME
                        .resolve("deploy/sample/liujiaoting-2019/scheme.json")
                        .toFile());
        scheme.remove("code");
        scheme.put("name", name).put("fiscalYear", YEAR).put("region", REGION);
        Office.successful(api.put(Service.SCORING, SCHEME, people.finance(), scheme));
        Office.successful(api.post(Service.SCORING, SCHEME + "/publication", people.finance(), Map.of()));
    }

    private void assess(String department) {
        String path = "/api/v1/departments/" + department;
        Office.successful(
                api.put(Service.BUDGET, path, people.finance(), Map.of("name", department, "region", REGION)));
        await().atMost(Office.PATIENCE)
                .until(() -> api.put(
                                Service.SCORING,
                                path + "/years/" + YEAR + "/assessments/A1",
                                people.finance(),
                                Map.of("points", "5", "reason", "立项规范"))
                        .isSuccess());
    }

    private JsonNode progress() {
        return Office.successful(api.get(Service.SCORING, SCHEME + "/versions/2/publication", people.finance()))
                .json();
    }

    /** Which version of the card tells which version of the scheme, over all departments. */
    private Set<String> cards() {
        return DEPARTMENTS.stream()
                .map(department -> api.get(
                                Service.SCORING,
                                "/api/v1/departments/" + department + "/years/" + YEAR + "/scorecard",
                                people.finance())
                        .json())
                .map(card -> card.path("revision").asText() + " of version "
                        + card.path("scheme").path("version").asText())
                .collect(Collectors.toSet());
    }
}
