package org.jixiao.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jixiao.events.DepartmentState.Edition;
import org.jixiao.events.DepartmentState.Profile;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which profile a year is told by. */
class DepartmentStateTest {

    private static final Edition BASE = new Edition(null, 4, profile("街道办事处"));
    private static final Edition OF_2019 = new Edition(2019, 2, profile("街道办"));
    private static final Edition OF_2021 = new Edition(2021, 3, profile("街道"));

    @ParameterizedTest
    @CsvSource({"2018, 街道办事处, 4", "2019, 街道办, 2", "2020, 街道办, 2", "2021, 街道, 3", "2099, 街道, 3"})
    void aYearIsToldByTheNewestEditionThatBeganByThen(int year, String name, long revision) {
        DepartmentState told = state(BASE, OF_2019, OF_2021).in(year).orElseThrow();

        assertEquals(DepartmentState.of("D", revision, false, profile(name), null), told);
    }

    @Test
    void beforeTheFirstEditionNothingIsTold() {
        assertEquals(Optional.empty(), state(OF_2019, OF_2021).in(2018));
    }

    @Test
    void oneProfileHoldsForAllYears() {
        DepartmentState state = DepartmentState.of("D", 7, false, profile("街道"), null);

        assertEquals(Optional.of(state), state.in(2007));
        assertEquals(new Edition(null, 7, profile("街道")), state.edition(2007).orElseThrow());
    }

    @Test
    void aMessageFromBeforeThereWereEditionsHoldsForAllYears() {
        DepartmentState older = Json.read("""
                {"department": "D", "revision": 7, "removed": false, "name": "街道", "region": "420104",
                 "subordinateUnits": [], "offices": [], "functions": []}""", DepartmentState.class);

        assertEquals(
                DepartmentState.of("D", 7, false, profile("街道"), null),
                older.in(2007).orElseThrow());
    }

    private static DepartmentState state(Edition... editions) {
        Edition newest = editions[editions.length - 1];
        return DepartmentState.of("D", 4, false, newest.profile(), List.of(editions));
    }

    private static Profile profile(String name) {
        @Nullable String none = null;
        return new Profile(name, "420104", none, none, none, none, null, List.of(), List.of(), null, List.of(), none);
    }
}
