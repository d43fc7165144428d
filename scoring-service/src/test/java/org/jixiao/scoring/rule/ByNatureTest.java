package org.jixiao.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Metric;
import org.junit.jupiter.api.Test;

class ByNatureTest {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final Rated LEVELS = new Rated(
            List.of(new Level("达成", Interval.parse("[80, 100]")), new Level("未达成", Interval.parse("[0, 80)"))));
    private static final ByNature RULE = new ByNature(new Proportional(null, null, null, null, null, null), LEVELS);
    private static final Indicator MILESTONE = Facts.indicator("B11", Facts.milestone("机制建立", true));

    @Test
    void figures_go_by_the_quantitative_rule_and_milestones_by_the_qualitative() {
        Award figure = award(Facts.indicator("B01", Facts.measure("培训", "人", "200", "150")));
        Award milestone = award(MILESTONE.assessed(Facts.level("B11", "达成", "85")));

        assertEquals("7.5", figure.points().toPlainString());
        assertEquals("8.5", milestone.points().toPlainString());
        assertEquals("尚未评定档次", RULE.judge(TEN, MILESTONE).reason());
    }

    @Test
    void with_a_figure_beside_the_milestone_it_is_quantitative() {
        Indicator mixed = Facts.indicator("B01", Facts.milestone("机制建立", true), Facts.measure("培训", "人", "200", "100"));

        assertEquals("7.5", award(mixed).points().toPlainString());
        assertEquals("proportional", RULE.of(mixed).kind());
        assertEquals("rated", RULE.of(MILESTONE).kind());
    }

    @Test
    void it_judges_indicators_by_rules_that_do() {
        assertTrue(RULE.judges(Indicator.class));
        assertFalse(RULE.judges(Metric.class));
        assertFalse(new ByNature(RULE.quantitative(), new Assessed()).judges(Indicator.class));
    }

    @Test
    void faults_are_named_by_which_of_the_two_has_them() {
        assertEquals(List.of(), RULE.faults("rule", TEN));
        assertEquals(
                List.of("rule.quantitative.full", "rule.qualitative.levels"),
                new ByNature(new Proportional(null, null, null, BigDecimal.ZERO, null, null), new Rated(List.of()))
                        .faults("rule", TEN).stream().map(Fault::path).toList());
    }

    private static Award award(Indicator indicator) {
        return assertInstanceOf(Award.class, RULE.judge(TEN, indicator));
    }
}
