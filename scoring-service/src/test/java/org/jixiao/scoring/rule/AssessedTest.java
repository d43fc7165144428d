package org.jixiao.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.scoring.evidence.Facts;
import org.junit.jupiter.api.Test;

class AssessedTest {

    private static final BigDecimal SIX = new BigDecimal("6");
    private final Rule rule = new Assessed();

    @Test
    void the_assessor_s_points_are_awarded_with_name_and_reason() {
        Award award = assertInstanceOf(Award.class, rule.judge(SIX, Facts.assessment("A1", "5.5")));

        assertEquals(new BigDecimal("5.5"), award.points());
        assertEquals("finance-wang 评定（制度健全），得 5.5 分", award.reason());
    }

    @Test
    void zero_and_all_points_are_judgements_too() {
        assertInstanceOf(Award.class, rule.judge(SIX, Facts.assessment("A1", "0")));
        assertInstanceOf(Award.class, rule.judge(SIX, Facts.assessment("A1", "6.00")));
    }

    @Test
    void points_outside_the_criterion_s_range_wait_for_a_new_assessment() {
        assertEquals(
                "评定的 7 分不在 0 与标准分值 6 之间，须重新评定",
                assertInstanceOf(Pending.class, rule.judge(SIX, Facts.assessment("A1", "7")))
                        .reason());
        assertInstanceOf(Pending.class, rule.judge(SIX, Facts.assessment("A1", "-1")));
    }

    @Test
    void nothing_can_be_wrong_with_the_rule_itself() {
        assertEquals(List.of(), rule.faults("rule", SIX));
    }
}
