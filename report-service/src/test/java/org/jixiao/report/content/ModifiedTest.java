package org.jixiao.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.jixiao.events.ScorecardState.Modification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModifiedTest {

    @ParameterizedTest
    @CsvSource({"rescale, 折算", "cap, 封顶", "veto, 一票否决", "another, another"})
    void what_became_of_a_sum_is_called_by_its_name(String kind, String name) {
        assertEquals(name, Modified.name(new Modification(kind, BigDecimal.TEN, BigDecimal.ONE, "依据", null)));
    }
}
