package org.jixiao.budget.department;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jixiao.budget.department.Lineage.Circle;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.DepartmentState.Edition;
import org.jixiao.events.DepartmentState.Profile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The way up is followed year by year. */
class LineageTest {

    @Test
    void aWayThatEndsIsNoCircle() {
        assertEquals(Optional.empty(), circle(state("A", below(null, "B")), state("B", below(null, null))));
    }

    @Test
    void aWayBackIsNamedFromTheDepartmentUpwards() {
        assertEquals(
                Optional.of(new Circle(2007, List.of("A", "B", "C", "A"))),
                circle(state("A", below(null, "B")), state("B", below(null, "C")), state("C", below(null, "A"))));
    }

    @Test
    void aCircleOfOthersIsNotThisDepartments() {
        assertEquals(
                Optional.empty(),
                circle(state("A", below(null, "B")), state("B", below(null, "C")), state("C", below(null, "B"))));
    }

    @Test
    void aCircleThatALaterEditionOfAnotherClosesIsSeen() {
        assertEquals(
                Optional.of(new Circle(2021, List.of("A", "B", "A"))),
                circle(
                        state("A", below(null, null), below(2019, "B")),
                        state("B", below(null, null), below(2021, "A"))));
    }

    @Test
    void whoStandsBelowOnceAndAboveLaterIsNoCircle() {
        assertEquals(
                Optional.empty(),
                circle(
                        state("A", below(2019, "B"), below(2021, null)),
                        state("B", below(null, null), below(2021, "A"))));
    }

    private static Optional<Circle> circle(DepartmentState... departments) {
        Map<String, DepartmentState> byCode =
                List.of(departments).stream().collect(Collectors.toMap(DepartmentState::key, d -> d));
        return new Lineage(code -> Optional.ofNullable(byCode.get(code))).circle(departments[0]);
    }

    private static DepartmentState state(String code, Edition... editions) {
        return new Editions(List.of(editions)).state(code, 1);
    }

    private static Edition below(@Nullable Integer firstYear, @Nullable String parent) {
        return new Edition(
                firstYear,
                1,
                new Profile(
                        "单位", "420104", null, null, null, null, null, List.of(), List.of(), null, List.of(), parent));
    }
}
