package org.jixiao.budget.department;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.budget.entry.BudgetStream;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.Topic;
import org.jixiao.stream.Json;
import org.junit.jupiter.api.Test;

/** Many write one department at once. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ConcurrentProfilesTest {

    private static final int WRITERS = 50;

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void everyYearIsKeptAndToldOnce() throws Exception {
        String code = "PROFILES-AT-ONCE";
        finance.department(code + "-P");

        List<Integer> statuses = AtOnce.statuses(
                WRITERS,
                i -> finance.put(
                                code + "/years/" + (2010 + i) + "/profile",
                                i % 2 == 0 ? Requests.named("名" + (2010 + i)) : Requests.below(code + "-P"))
                        .statusCode());

        assertEquals(List.of(201), statuses.stream().distinct().toList());
        List<Integer> years = IntStream.range(2010, 2010 + WRITERS).boxed().toList();
        finance.get(code)
                .then()
                .body("revision", equalTo(WRITERS))
                .body("editions.firstYear", equalTo(years))
                .body("editions[0].profile.name", equalTo("名2010"))
                .body("editions[49].profile.parent", equalTo(code + "-P"));
        List<DepartmentState> told = BudgetStream.await(Topic.DEPARTMENTS, code, WRITERS).stream()
                .map(each -> Json.read(new String(each.value(), StandardCharsets.UTF_8), DepartmentState.class))
                .toList();
        assertEquals(
                LongStream.rangeClosed(1, WRITERS).boxed().toList(),
                told.stream().map(DepartmentState::revision).toList());
    }

    @Test
    void ofThoseWhoKnowTheSameRevisionOneWins() throws Exception {
        String code = "PROFILES-ONE-WINS";
        finance.department(code);

        List<Integer> statuses = AtOnce.statuses(
                WRITERS,
                i -> finance.put(code + "/years/" + (2010 + i) + "/profile", Requests.named("名" + i), "\"1\"")
                        .statusCode());

        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertEquals(
                WRITERS - 1, statuses.stream().filter(status -> status == 412).count(), statuses.toString());
        finance.get(code).then().body("revision", equalTo(2));
    }
}
