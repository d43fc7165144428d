package org.jixiao.indicator.measure;

import static org.jixiao.indicator.SampleIndicators.B12;
import static org.jixiao.indicator.SampleIndicators.actuals;
import static org.jixiao.indicator.SampleIndicators.atLeast;
import static org.jixiao.indicator.SampleIndicators.b12;
import static org.jixiao.indicator.SampleIndicators.definition;
import static org.jixiao.indicator.SampleIndicators.figure;
import static org.jixiao.indicator.SampleIndicators.milestone;
import static org.jixiao.indicator.SampleIndicators.waived;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.AnswerCount;
import org.jixiao.events.IndicatorState.Bounds;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.GoalKey;
import org.jixiao.events.IndicatorState.Grounds;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.IndicatorState.Survey;
import org.jixiao.events.PlanState.Goal;
import org.jixiao.events.PlanState.Horizon;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefinitionTest {

    @Test
    void aNewIndicatorStartsAtRevisionOneWithoutActuals() {
        IndicatorState state = b12();
        assertEquals(1, state.revision());
        assertEquals("420104-LJT/2019/B12", state.key());
        assertNull(state.measures().get(0).actual());
        assertNull(state.report());
        assertNull(state.waiver());
    }

    @Test
    void groundsThatSayNothingAreAsGoodAsNone() {
        // Given
        Grounds nothing = new Grounds(List.of(), false, null, null);
        IndicatorState none = b12();
        // When
        Definition said = on(nothing);
        // Then
        assertEquals(Definition.of(none), said);
        assertTrue(NextRevision.saysTheSame(none, said.over(B12, none)));
        assertNotNull(on(new Grounds(List.of(), true, null, null)).grounds());
        assertNotNull(on(new Grounds(List.of(), false, "月报", null)).grounds());
    }

    private static Definition on(Grounds grounds) {
        Definition of = definition(atLeast("拆迁面积", "3.28"));
        return new Definition(
                of.number(),
                of.level1(),
                of.level2(),
                of.level3(),
                of.name(),
                of.explanation(),
                of.points(),
                of.measures(),
                grounds);
    }

    @Test
    void aNewTargetKeepsTheActualOfAMeasureThatStillMeasuresTheSame() {
        // Given
        IndicatorState reported = actuals(figure("拆迁面积", "2.83")).onto(b12(), true);
        // When
        IndicatorState redefined =
                definition(atLeast("拆迁面积", "2.5"), milestone("签约")).over(B12, reported);
        // Then
        assertEquals(3, redefined.revision());
        assertEquals(new BigDecimal("2.83"), redefined.measures().get(0).actual());
        assertEquals(new BigDecimal("2.5"), redefined.measures().get(0).target());
        assertNull(redefined.measures().get(1).achieved());
        assertNotNull(redefined.report());
    }

    @Test
    void anActualInAnotherUnitIsNotCarriedOver() {
        IndicatorState reported = actuals(figure("拆迁面积", "2.83")).onto(b12(), true);
        Promise inHectares =
                new Promise("拆迁面积", Comparison.AT_LEAST, "公顷", new BigDecimal("3.28"), null, null, null, false);
        IndicatorState redefined = definition(inHectares).over(B12, reported);
        assertNull(redefined.measures().get(0).actual());
        assertNull(redefined.report());
    }

    @Test
    void aFigureThatBecomesAMilestoneLosesItsActual() {
        IndicatorState reported = actuals(figure("拆迁面积", "2.83")).onto(b12(), true);
        IndicatorState redefined = definition(milestone("拆迁面积")).over(B12, reported);
        assertNull(redefined.measures().get(0).actual());
        assertNull(redefined.measures().get(0).achieved());
    }

    @Test
    void aWaiverLapsesWhenTheMeasuresItWasAskedForChange() {
        IndicatorState waived = waived(b12());
        assertNull(definition(atLeast("拆迁面积", "3.5")).over(B12, waived).waiver());
        assertNull(definition(atLeast("拆迁面积", "3.28"), milestone("签约"))
                .over(B12, waived)
                .waiver());
    }

    @Test
    void aWaiverStaysWhenOnlyWordsChange() {
        IndicatorState waived = waived(b12());
        Definition reworded = worth("产出指标", "1.00");
        assertEquals(waived.waiver(), reworded.over(B12, waived).waiver());
    }

    @Test
    void aWaiverLapsesWhenItWouldCoverOtherPointsThanItWasAskedFor() {
        IndicatorState waived = waived(b12());
        assertNull(worth("产出指标", "10").over(B12, waived).waiver());
        assertNull(worth("效果指标", "1").over(B12, waived).waiver());
    }

    /** B12 in other words. */
    private static Definition worth(String level1, String points) {
        return new Definition(
                12,
                level1,
                "产出",
                "完成率",
                "一职教东片房屋征收",
                "征收面积",
                new BigDecimal(points),
                List.of(atLeast("拆迁面积", "3.280")),
                null);
    }

    @Test
    void theSameNumberWrittenOtherwiseIsTheSameDefinition() {
        Promise hundred = new Promise("上报率", Comparison.AT_LEAST, "%", new BigDecimal("100"), null, null, null, false);
        assertEquals(
                hundred, new Promise("上报率", Comparison.AT_LEAST, "%", new BigDecimal("1E+2"), null, null, null, false));
        assertEquals(
                hundred,
                new Promise("上报率", Comparison.AT_LEAST, "%", new BigDecimal("100.00"), null, null, null, false));
        assertEquals("100", hundred.target().toPlainString());
        assertEquals(
                "0",
                new Promise("泄密事件", Comparison.EQUAL, "起", new BigDecimal("0.00"), null, null, null, false)
                        .target()
                        .toString());
    }

    @Test
    void everyContradictionIsNamedWithItsField() {
        Definition wrong = definition(
                atLeast("拆迁面积", "3.28"),
                new Promise("拆迁面积", Comparison.AT_MOST, "%", null, null, null, null, false),
                new Promise("签约", Comparison.MILESTONE, "户", BigDecimal.ONE, null, null, null, false));
        assertEquals(
                List.of("measures[1].name", "measures[1].target", "measures[2].target", "measures[2].unit"),
                wrong.flaws().stream().map(Flaw::field).toList());
        assertEquals(
                List.of(), definition(atLeast("拆迁面积", "3.28"), milestone("签约")).flaws());
    }

    @Test
    void aRangeHasTwoBoundsInOrderAndNothingElseHasTwo() {
        Definition wrong =
                definition(range("甲", "1", null), range("乙", "2", "1"), range("丙", "1", "1"), atLeastWithUpper("丁"));
        assertEquals(
                List.of("measures[0].upper", "measures[1].upper", "measures[3].upper"),
                wrong.flaws().stream().map(Flaw::field).toList());
    }

    @Test
    void onlyAFigureThatIsNoShareAccumulates() {
        Promise milestone = new Promise("签约", Comparison.MILESTONE, null, null, null, null, null, true);
        Promise share = new Promise(
                "签约率", Comparison.AT_LEAST, "%", BigDecimal.TEN, null, null, new Promise.Share("签约", "应签"), true);
        Promise figure = new Promise("拆迁面积", Comparison.AT_LEAST, "平方米", BigDecimal.TEN, null, null, null, true);
        assertEquals(
                List.of("measures[0].cumulative", "measures[1].cumulative"),
                definition(milestone, share, figure).flaws().stream()
                        .map(Flaw::field)
                        .toList());
        assertEquals(true, definition(figure).over(B12, null).measures().get(0).cumulative());
        assertNull(b12().measures().get(0).cumulative());
    }

    private static Promise range(String name, String target, @Nullable String upper) {
        return new Promise(
                name,
                Comparison.BETWEEN,
                "%",
                new BigDecimal(target),
                upper == null ? null : new BigDecimal(upper),
                null,
                null,
                false);
    }

    private static Promise atLeastWithUpper(String name) {
        return new Promise(name, Comparison.AT_LEAST, "%", BigDecimal.ONE, BigDecimal.TEN, null, null, false);
    }

    @Test
    void aGoalThePlanHasNotIsNamed() {
        Goal second = new Goal(Horizon.ANNUAL, 2, "区级重点工作项目", List.of());
        List<GoalKey> goals = List.of(new GoalKey(Horizon.ANNUAL, 2), new GoalKey(Horizon.LONG_TERM, 2));
        Definition serving = new Definition(
                12, "产出指标", "产出", "完成率", "征收", null, BigDecimal.ONE, List.of(), new Grounds(goals, false, null, null));
        assertEquals(
                List.of("goals[1]"),
                serving.flawsAgainst(List.of(second)).stream().map(Flaw::field).toList());
    }

    @Test
    void aRemovedIndicatorBeginsAnewAndItsRevisionsGoOn() {
        IndicatorState removed =
                NextRevision.removed(actuals(figure("拆迁面积", "2.83")).onto(b12(), true));
        IndicatorState again = definition(atLeast("拆迁面积", "3.28")).over(B12, removed);
        assertEquals(4, again.revision());
        assertEquals(false, again.removed());
        assertNull(again.measures().get(0).actual());
        assertNull(again.report());
    }

    @Test
    void aTargetThatIsChangedAfterItsApprovalKeepsWhatWasApprovedAtFirst() {
        IndicatorState approved = b12();
        IndicatorState lowered = definition(atLeast("拆迁面积", "2.8")).over(B12, approved, approved);
        assertEquals(
                new Bounds(new BigDecimal("3.28"), null),
                lowered.measures().get(0).initial());
        IndicatorState loweredAgain = definition(atLeast("拆迁面积", "2.5")).over(B12, lowered, lowered);
        assertEquals(
                new Bounds(new BigDecimal("3.28"), null),
                loweredAgain.measures().get(0).initial());
        IndicatorState asItWas = definition(atLeast("拆迁面积", "3.280")).over(B12, lowered, approved);
        assertNull(asItWas.measures().get(0).initial());
    }

    @Test
    void whatWasNeverApprovedIsNoInitialTarget() {
        IndicatorState approved = b12();
        Definition added = definition(atLeast("拆迁面积", "3.28"), atLeast("签约面积", "5"));
        IndicatorState drafted = added.over(B12, approved, approved);
        IndicatorState redrafted =
                definition(atLeast("拆迁面积", "3.28"), atLeast("签约面积", "6")).over(B12, drafted, approved);
        assertNull(redrafted.measures().get(1).initial());
        assertNull(definition(atLeast("拆迁面积", "2.8"))
                .over(B12, b12())
                .measures()
                .get(0)
                .initial());
    }

    private static Promise percent(String name) {
        return new Promise(name, Comparison.AT_LEAST, "%", new BigDecimal("90"), null, null, null, false);
    }

    @Test
    void aSurveyStaysWithItsMeasureAndTellsNoOther() {
        Survey survey = new Survey(40, 4, 10, null, List.of(new AnswerCount("满意", 40, BigDecimal.ONE)));
        Value satisfied = new Value("满意度", new BigDecimal("100"), null, null, null, null);
        IndicatorState reported = new Actuals(
                        List.of(satisfied, figure("拆迁面积", "3")), new Report(null, "全年", null, null, survey, null, null))
                .onto(definition(percent("满意度"), atLeast("拆迁面积", "3")).over(B12, null), true);

        Report stays = definition(atLeast("拆迁面积", "2"), percent("满意度"))
                .over(B12, reported)
                .report();
        assertEquals(survey, stays.survey());
        for (Definition other : List.of(
                definition(percent("知晓率"), atLeast("拆迁面积", "3")),
                definition(percent("满意度"), percent("知晓率"), atLeast("拆迁面积", "3")),
                definition(atLeast("拆迁面积", "3")))) {
            Report report = other.over(B12, reported).report();
            assertNull(report.survey());
            assertEquals("全年", report.period());
        }
    }
}
