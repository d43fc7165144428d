package org.jixiao.indicator.history;

import static org.jixiao.indicator.SampleIndicators.B12;
import static org.jixiao.indicator.SampleIndicators.actuals;
import static org.jixiao.indicator.SampleIndicators.asked;
import static org.jixiao.indicator.SampleIndicators.atLeast;
import static org.jixiao.indicator.SampleIndicators.b12;
import static org.jixiao.indicator.SampleIndicators.definition;
import static org.jixiao.indicator.SampleIndicators.figure;
import static org.jixiao.indicator.SampleIndicators.rejection;
import static org.jixiao.indicator.SampleIndicators.request;
import static org.jixiao.indicator.SampleIndicators.waived;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.measure.NextRevision;
import org.jixiao.indicator.petition.Petition;
import org.jixiao.indicator.waiver.Waiver;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void aNewActualIsOneChangeFromOldToNew() {
        IndicatorState first = actuals(figure("拆迁面积", "2.83")).onto(b12(), true);
        IndicatorState second = actuals(figure("拆迁面积", "3")).onto(first, true);
        assertEquals(List.of(new Change("measures[拆迁面积].actual", "2.83", "3")), Change.between(first, second));
    }

    @Test
    void theFirstRevisionIsAllNew() {
        List<Change> changes = Change.between(null, b12());
        assertTrue(changes.contains(new Change("measures[拆迁面积].target", null, "3.28")));
        assertTrue(changes.stream().allMatch(change -> change.before() == null));
    }

    @Test
    void whatIsGoneIsToldToo() {
        List<Change> changes =
                Change.between(b12(), definition(atLeast("征收面积", "3.28")).over(B12, b12()));
        assertTrue(changes.contains(new Change("measures[拆迁面积].target", "3.28", null)));
        assertTrue(changes.contains(new Change("measures[征收面积].target", null, "3.28")));
    }

    @Test
    void theSentenceSaysWhatWasDoneAndWhatLapsedWithIt() {
        IndicatorState waived = waived(b12());
        assertEquals("批准 B12 一职教东片征收的特殊情况", Action.WAIVER_APPROVED.summary(b12(), waived, ""));
        assertEquals(
                "填报 B12 一职教东片征收的实际完成值，原特殊情况随之失效",
                Action.ACTUAL_REPORTED.summary(
                        waived, actuals(figure("拆迁面积", "1")).onto(waived, false), ""));
    }

    @Test
    void aWaiverThatWasRejectedOrRevokedDoesNotEndAgain() {
        IndicatorState rejected = Waiver.onto(b12(), new Petition.Rejected<>(request("clerk"), rejection("finance")));
        IndicatorState after = NextRevision.withWaiver(rejected, null);

        assertEquals("批准变更 B12 一职教东片征收的目标", Action.CHANGE_APPROVED.summary(rejected, after, ""));
        assertFalse(Action.ACTUAL_REPORTED.endsWaiver(rejected, after));
        assertTrue(Action.ACTUAL_REPORTED.endsWaiver(asked(b12()), after));
    }
}
