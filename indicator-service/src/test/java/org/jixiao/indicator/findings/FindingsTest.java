package org.jixiao.indicator.findings;

import static org.jixiao.indicator.SampleIndicators.B12;
import static org.jixiao.indicator.SampleIndicators.actuals;
import static org.jixiao.indicator.SampleIndicators.atLeast;
import static org.jixiao.indicator.SampleIndicators.definition;
import static org.jixiao.indicator.SampleIndicators.figure;
import static org.jixiao.indicator.SampleIndicators.milestone;
import static org.jixiao.indicator.SampleIndicators.reached;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.AnswerCount;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.EvidenceFile;
import org.jixiao.events.IndicatorState.GoalKey;
import org.jixiao.events.IndicatorState.Grounds;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.IndicatorState.Survey;
import org.jixiao.events.PlanState.Goal;
import org.jixiao.events.PlanState.Horizon;
import org.jixiao.indicator.findings.Finding.Figure;
import org.jixiao.indicator.findings.Finding.FigureName;
import org.jixiao.indicator.findings.Finding.Severity;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.Definition;
import org.jixiao.indicator.measure.Deviation;
import org.jixiao.indicator.measure.Evidence;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.measure.LastYear;
import org.jixiao.indicator.measure.Promise;
import org.jixiao.indicator.measure.Value;
import org.jspecify.annotations.Nullable;

class FindingsTest {

    private static final Deviation FROM_130 = new Deviation(new BigDecimal("1.3"));
    private static final LastYear NEW = LastYear.of(List.of());
    private static final GoalKey GOAL = new GoalKey(Horizon.ANNUAL, 2);

    private static Report said(@Nullable LocalDate asOf, @Nullable String period, @Nullable String comment) {
        return new Report(asOf, period, comment, null, null, null, null);
    }

    private static Report surveyed(int respondents, @Nullable List<AnswerCount> answers) {
        return new Report(null, null, null, null, new Survey(respondents, 4, 10, null, answers), null, null);
    }

    private static IndicatorState reported(Promise promise, Value value, Report report) {
        return new Actuals(List.of(value), report).onto(definition(promise).over(B12, null), true);
    }

    private static Value measuring(String name, String actual, String measured) {
        return new Value(name, new BigDecimal(actual), null, null, null, measured);
    }

    private static Promise percent(String name, String target) {
        return new Promise(name, Comparison.AT_LEAST, "%", new BigDecimal(target), null, null, null, false);
    }

    /** Of this indicator alone; what is found of the year as a whole is told apart. */
    private static List<Finding> of(IndicatorState indicator) {
        return Findings.of(List.of(), List.of(indicator), NEW, FROM_130).stream()
                .filter(finding -> finding.kind().compareTo(FindingKind.EVIDENCE_MISSING) < 0)
                .toList();
    }

    private static void assertFound(List<FindingKind> kinds, IndicatorState indicator) {
        assertEquals(kinds, of(indicator).stream().map(Finding::kind).toList());
    }

    private static void assertNothing(IndicatorState indicator) {
        assertEquals(List.of(), of(indicator));
    }

    @Example
    void an_actual_that_is_said_to_measure_something_else_is_found_with_both_figures() {
        Finding found = of(reported(atLeast("产值", "3.69"), measuring("产值", "3.45", "营业收入"), said(null, null, null)))
                .get(0);

        assertEquals(FindingKind.MEASURES_SOMETHING_ELSE, found.kind());
        assertEquals(Severity.WARNING, found.severity());
        assertEquals(List.of("B12"), found.indicators());
        assertEquals("产值", found.measure());
        assertEquals(
                List.of(
                        new Figure(FigureName.TARGET, new BigDecimal("3.69"), "万平方米"),
                        new Figure(FigureName.ACTUAL, new BigDecimal("3.45"), "万平方米")),
                found.figures());
        assertEquals("B12 一职教东片征收“产值”：实际值口径为“营业收入”，与目标口径不同，不能直接比较", found.message());
        assertEquals("B12 '产值': the actual measures '营业收入', which is not what the target says", found.messageEn());
    }

    @Example
    void an_actual_that_is_said_to_measure_what_it_should_is_not_found() {
        assertNothing(reported(atLeast("产值", "3"), measuring("产值", "3", " 产 值"), said(null, null, null)));
        assertNothing(reported(atLeast("产值", "3"), figure("产值", "3"), said(null, null, "填报数为营业收入")));
    }

    @Example
    void an_actual_of_part_of_the_year_is_found_by_its_period_or_its_date() {
        Promise promise = atLeast("面积", "3");
        Value value = figure("面积", "3");
        LocalDate november = LocalDate.of(2019, 11, 30);
        LocalDate lastDay = LocalDate.of(2019, 12, 31);

        assertFound(List.of(FindingKind.PARTIAL_YEAR), reported(promise, value, said(november, "1至11月", null)));
        assertFound(List.of(FindingKind.PARTIAL_YEAR), reported(promise, value, said(lastDay, "1至11月", null)));
        assertFound(List.of(FindingKind.PARTIAL_YEAR), reported(promise, value, said(november, null, null)));
        assertFound(
                List.of(FindingKind.PARTIAL_YEAR),
                reported(promise, value, said(LocalDate.of(2019, 12, 30), null, null)));
        assertFound(
                List.of(FindingKind.PARTIAL_YEAR), reported(promise, value, said(november, "2019年1月1日至11月30日", null)));
        assertFound(List.of(FindingKind.PARTIAL_YEAR), reported(promise, value, said(november, "全年", null)));
        assertNothing(reported(promise, value, said(LocalDate.of(2019, 12, 20), "全年", null)));
        for (String ofAnotherYear : List.of("2018年1至12月", "2018年度", "2020年1月")) {
            assertFound(
                    List.of(FindingKind.PARTIAL_YEAR), reported(promise, value, said(lastDay, ofAnotherYear, null)));
        }
        assertNothing(reported(promise, value, said(lastDay, "1至12月", null)));
        assertNothing(reported(promise, value, said(lastDay, "2019年度", null)));
        assertNothing(reported(promise, value, said(LocalDate.of(2020, 3, 1), null, null)));
        assertNothing(reported(promise, value, said(null, "项目期内", null)));
    }

    @Example
    void the_months_an_actual_covers_are_told() {
        Value value = figure("面积", "3");
        assertEquals(11, months(reported(atLeast("面积", "3"), value, said(LocalDate.of(2019, 11, 30), null, null))));
        assertEquals(10, months(reported(atLeast("面积", "3"), value, said(LocalDate.of(2019, 11, 29), null, null))));
        assertEquals(0, months(reported(atLeast("面积", "3"), value, said(LocalDate.of(2018, 12, 31), null, null))));
        assertEquals(6, months(reported(atLeast("面积", "3"), value, said(null, "上半年", null))));
        assertEquals(0, months(reported(atLeast("面积", "3"), value, said(null, "2018年1至12月", null))));
    }

    private static int months(IndicatorState indicator) {
        return of(indicator).get(0).figures().get(0).value().intValueExact();
    }

    @Example
    void a_milestone_that_is_reached_stays_reached_one_that_is_not_may_be_yet() {
        Report november = said(LocalDate.of(2019, 11, 30), null, null);
        assertNothing(reported(milestone("封顶"), reached("封顶", true), november));
        assertFound(List.of(FindingKind.PARTIAL_YEAR), reported(milestone("封顶"), reached("封顶", false), november));
    }

    @Example
    void a_milestone_that_promises_a_number_is_not_met_without_one() {
        for (String promise : List.of(
                "党风廉政宣传2次",
                "1个老旧小区物业服务全覆盖",
                "覆盖率达 ９５％",
                "新增床位300余张、护士12名",
                "完成2.5万平方米",
                "新增就业100人以上",
                "培训50人次以上并建档",
                "95%以上村民满意",
                "宣传10次以上覆盖全部社区",
                "招商500万元以上、公开招标",
                "500万元以上项目公开招标20个")) {
            assertFound(
                    List.of(FindingKind.MET_WITHOUT_NUMBER),
                    reported(milestone(promise), reached(promise, true), said(null, null, null)));
            assertNothing(reported(milestone(promise), reached(promise, false), said(null, null, null)));
        }
    }

    @Example
    void a_number_that_says_when_or_which_promises_none() {
        for (String promise : List.of(
                "应急队伍24小时值班",
                "3个月内办结",
                "第4次经济普查",
                "12345热线开通",
                "2019年12月完工",
                "ISO9001认证",
                "完成初稿",
                "B2次级道路贯通",
                "500万元以上项目全部公开招标",
                "15个自然日内办结",
                "20人以上企业全部建档",
                "1000平方米（含）以上商场全部检查",
                "30人及以上的企业建档")) {
            assertNothing(reported(milestone(promise), reached(promise, true), said(null, null, null)));
        }
    }

    @Example
    void the_number_that_is_promised_is_told_with_its_unit() {
        assertEquals(
                List.of(new Figure(FigureName.TARGET, new BigDecimal("2.5"), "万平方米")),
                of(reported(milestone("完成2.5万平方米"), reached("完成2.5万平方米", true), said(null, null, null)))
                        .get(0)
                        .figures());
    }

    @Example
    void a_comment_that_says_what_the_target_says_is_found() {
        for (String comment : List.of("完成初稿", "已完成初稿。", "初稿已全部完成")) {
            assertFound(
                    List.of(FindingKind.TARGET_REPEATED),
                    reported(milestone("完成初稿"), reached("完成初稿", true), said(null, null, comment)));
        }
        for (String comment : List.of("95%", "结案率达到95％", "一职教东片征收")) {
            assertFound(
                    List.of(FindingKind.TARGET_REPEATED),
                    reported(percent("结案率", "95"), figure("结案率", "95"), said(null, null, comment)));
        }
    }

    @Example
    void a_comment_that_says_more_or_beside_another_figure_is_not() {
        assertNothing(reported(milestone("完成初稿"), reached("完成初稿", true), said(null, null, "初稿已送审，共 30 万字")));
        assertNothing(reported(milestone("完成初稿"), reached("完成初稿", true), said(null, null, "已完成")));
        assertNothing(reported(milestone("完成初稿"), reached("完成初稿", false), said(null, null, "完成初稿")));
        assertNothing(reported(percent("结案率", "95"), figure("结案率", "98"), said(null, null, "结案率")));
    }

    @Example
    void a_satisfaction_that_the_respondents_cant_come_to_is_found_with_those_next_to_it() {
        Finding found = of(reported(percent("满意度", "100"), figure("满意度", "93.06"), surveyed(40, null)))
                .get(0);

        assertEquals(FindingKind.SURVEY_UNREACHABLE, found.kind());
        assertEquals(
                List.of(
                        new Figure(FigureName.ACTUAL, new BigDecimal("93.06"), "%"),
                        new Figure(FigureName.RESPONDENTS, BigDecimal.valueOf(40), "人"),
                        new Figure(FigureName.REACHABLE_BELOW, new BigDecimal("92.50"), "%"),
                        new Figure(FigureName.REACHABLE_ABOVE, new BigDecimal("95.00"), "%")),
                found.figures());
    }

    @Example
    void a_satisfaction_whose_answers_are_counted_is_left_to_them() {
        List<AnswerCount> weighted =
                List.of(new AnswerCount("满意", 1, BigDecimal.ONE), new AnswerCount("比较满意", 2, new BigDecimal("0.85")));
        assertNothing(reported(percent("满意度", "90"), figure("满意度", "90"), surveyed(3, weighted)));
        assertFound(
                List.of(FindingKind.SURVEY_UNREACHABLE),
                reported(percent("满意度", "90"), figure("满意度", "90"), surveyed(3, null)));
    }

    @Example
    void an_annual_target_beyond_the_long_term_one_is_found_in_its_direction() {
        assertFound(List.of(FindingKind.LONG_TERM_EXCEEDED), promised(Comparison.AT_LEAST, "13", "12"));
        assertFound(List.of(FindingKind.LONG_TERM_EXCEEDED), promised(Comparison.AT_MOST, "70", "75"));
        assertNothing(promised(Comparison.AT_LEAST, "12", "12.0"));
        assertNothing(promised(Comparison.AT_MOST, "75", "70"));
        assertNothing(promised(Comparison.EQUAL, "1", "0"));
    }

    private static IndicatorState promised(Comparison comparison, String annual, String longTerm) {
        return definition(new Promise(
                        "面积", comparison, "亩", new BigDecimal(annual), null, new BigDecimal(longTerm), null, false))
                .over(B12, null);
    }

    @Example
    void an_actual_from_130_percent_of_its_target_is_worth_a_note() {
        Finding found = of(reported(atLeast("面积", "3"), figure("面积", "3.9"), said(null, null, null)))
                .get(0);

        assertEquals(FindingKind.FAR_ABOVE_TARGET, found.kind());
        assertEquals(Severity.NOTE, found.severity());
        assertEquals(
                new Figure(FigureName.PERCENT_OF_TARGET, new BigDecimal("130.00"), "%"),
                found.figures().get(2));
        assertTrue(found.basis().contains("四川"), found.basis());
        assertNothing(reported(atLeast("面积", "3"), figure("面积", "3.899999"), said(null, null, null)));
    }

    @Example
    void from_where_an_actual_is_far_above_is_told_as_it_is_set() {
        IndicatorState indicator = reported(atLeast("面积", "3"), figure("面积", "4.5"), said(null, null, null));

        Finding found = Findings.of(List.of(), List.of(indicator), NEW, new Deviation(new BigDecimal("1.50"))).stream()
                .filter(each -> each.kind() == FindingKind.FAR_ABOVE_TARGET)
                .findFirst()
                .orElseThrow();

        assertTrue(found.message().contains("远超目标（150% 起）"), found.message());
        assertTrue(found.messageEn().contains("(from 150 %)"), found.messageEn());
        assertEquals(
                List.of(FindingKind.EVIDENCE_MISSING, FindingKind.INDICATORS_WITHOUT_GOAL),
                Findings.of(List.of(), List.of(indicator), NEW, new Deviation(new BigDecimal("1.6"))).stream()
                        .map(Finding::kind)
                        .toList());
    }

    @Example
    void what_is_true_of_many_indicators_is_told_once() {
        IndicatorState proven = Evidence.onto(
                at("B1", GOAL, true), List.of(new EvidenceFile("台账.pdf", "application/pdf", 1, "0".repeat(64))));
        IndicatorState unproven = at("B2", GOAL, true);
        IndicatorState aimless = at("B3", null, true);
        IndicatorState unreported = at("B4", null, false);
        List<Goal> goals = List.of(
                new Goal(Horizon.ANNUAL, 2, "重点工作", List.of()), new Goal(Horizon.LONG_TERM, 2, "深化改革", List.of()));

        List<Finding> found = Findings.of(goals, List.of(proven, unproven, aimless, unreported), NEW, FROM_130);

        assertEquals(
                List.of(
                        FindingKind.EVIDENCE_MISSING,
                        FindingKind.GOALS_WITHOUT_INDICATORS,
                        FindingKind.INDICATORS_WITHOUT_GOAL),
                found.stream().map(Finding::kind).toList());
        assertEquals(List.of("B2", "B3"), found.get(0).indicators());
        assertEquals("2 个指标已填报实际完成值而未附佐证材料：B2、B3", found.get(0).message());
        assertEquals(List.of(new GoalKey(Horizon.LONG_TERM, 2)), found.get(1).goals());
        assertEquals("1 个目标没有对应的指标：长期目标 2“深化改革”", found.get(1).message());
        assertEquals(List.of("B3", "B4"), found.get(2).indicators());
        assertEquals(List.of(), Findings.of(List.of(), List.of(proven), NEW, FROM_130));
    }

    private static IndicatorState at(String code, @Nullable GoalKey goal, boolean reported) {
        Grounds grounds = goal == null ? null : new Grounds(List.of(goal), false, null, null);
        Definition definition = new Definition(
                12, "产出指标", "项目产出", "实际完成率", "征收", null, BigDecimal.ONE, List.of(atLeast("面积", "3")), grounds);
        IndicatorState promised = definition.over(new IndicatorKey("420104-LJT", 2019, code), null);
        return reported ? actuals(figure("面积", "3")).onto(promised, true) : promised;
    }

    @Example
    void the_gravest_come_first_those_of_a_kind_in_the_order_of_the_indicators() {
        IndicatorState farAbove = actuals(figure("面积", "9")).onto(at("B1", GOAL, false), true);
        IndicatorState both = new Actuals(List.of(figure("面积", "9")), said(LocalDate.of(2019, 6, 30), null, null))
                .onto(at("B2", GOAL, false), true);
        assertEquals(
                List.of(
                        "PARTIAL_YEAR [B2]",
                        "FAR_ABOVE_TARGET [B1]",
                        "FAR_ABOVE_TARGET [B2]",
                        "EVIDENCE_MISSING [B1, B2]"),
                Findings.of(List.of(), List.of(farAbove, both), NEW, FROM_130).stream()
                        .map(finding -> finding.kind() + " " + finding.indicators())
                        .toList());
    }
}
