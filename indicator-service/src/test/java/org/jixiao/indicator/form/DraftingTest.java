package org.jixiao.indicator.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.indicator.SampleIndicators;
import org.jixiao.indicator.form.Draft.Achieved;
import org.jixiao.indicator.form.Draft.Measure;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.measure.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftingTest {

    private static final IndicatorState B12 = SampleIndicators.b12();

    private static final IndicatorState REPORTED =
            SampleIndicators.actuals(SampleIndicators.figure("拆迁面积", "2.83")).onto(B12, true);

    @Test
    void aNewRowBecomesANewIndicatorWithTheNextFreeCode() {
        Drafted drafted = Tables.drafted("""
                一级指标|二级指标|三级指标|分值|年度指标值
                产出指标|数量指标|新增就业|10分|≥2,700 人
                ^|^|结案率|5|100%以上
                """, B12);
        assertEquals(List.of(), drafted.questions());
        Draft first = drafted.drafts().get(0);
        assertEquals("001", first.code());
        assertEquals("002", drafted.drafts().get(1).code());
        assertEquals(2, drafted.drafts().get(1).promised().number());
        assertEquals("新增就业", first.promised().name());
        assertEquals("新增就业", first.promised().level3());
        assertEquals(new BigDecimal("10"), first.promised().points());
        assertEquals(
                List.of(new Measure(
                        "新增就业", Comparison.AT_LEAST, "人", new BigDecimal("2700"), null, null, null, null, null)),
                first.promised().measures());
        assertNull(first.reported());
        assertEquals("C2", drafted.notes().get(0).address());
    }

    @Test
    void aWordingThatIsASentenceIsAskedAbout() {
        Drafted drafted = Tables.drafted("指标名称|目标值|实际完成值\n一职教东片征收|" + "按时".repeat(101) + "完成|2.83", B12);
        assertEquals(
                List.of("B2"),
                drafted.questions().stream().map(Question::address).toList());
    }

    @Test
    void blanksBeforeARemedyCostNoMoreThanOthers() {
        String reason = "房源" + " ".repeat(100_000) + "未落实";
        Draft draft = assertTimeoutPreemptively(
                        Duration.ofSeconds(10),
                        () -> Tables.drafted("指标名称|目标值|实际完成值|偏差原因分析及改进措施\n一职教东片征收|≥3.28|2.83|" + reason, B12))
                .drafts()
                .get(0);
        assertEquals(reason, draft.reported().deviationReason());
    }

    @Test
    void aRowWithoutACodeIsTheIndicatorOfItsName() {
        Drafted drafted = Tables.drafted("指标名称|目标值|实际完成值\n一职教 东片征收|≥3.28|2.83", B12);
        Draft draft = drafted.drafts().get(0);
        assertEquals("B12", draft.code());
        assertEquals("一职教东片征收", draft.promised().name());
        assertEquals("万平方米", draft.promised().measures().get(0).unit());
        assertEquals(
                List.of(new Achieved("拆迁面积", new BigDecimal("2.83"), null, null, null, null)),
                draft.reported().values());
    }

    @ParameterizedTest(name = "{0} {1} of a target in {2} is {3}")
    @CsvSource({
        "≥3.28, '', 万平方米, 3.28",
        "≥32800平方米, '', 万平方米, 3.28000",
        "≥3.28万㎡, '', 万平方米, 3.28",
        "≥3.28, 万平方米, 万平方米, 3.28"
    })
    void aTargetIsReadInTheUnitOfItsMeasure(String target, String unit, String expected, BigDecimal number) {
        String table = unit.isEmpty()
                ? "指标代码|指标名称|目标值\nB12|一职教东片征收|" + target
                : "指标代码|指标名称|目标值|计量单位\nB12|一职教东片征收|" + target + "|" + unit;
        Measure measure =
                Tables.drafted(table, B12).drafts().get(0).promised().measures().get(0);
        assertEquals(expected, measure.unit());
        assertEquals(0, number.compareTo(measure.target()));
    }

    @Test
    void aConversionIsTold() {
        Drafted drafted = Tables.drafted("指标名称|目标值|实际完成值\n一职教东片征收|≥3.28|28300平方米", B12);
        assertEquals(
                new Note("C2", "28300 平方米 换算为 2.83 万平方米", "28300 平方米 is read as 2.83 万平方米"),
                drafted.notes().get(0));
    }

    @ParameterizedTest(name = "{0} is asked about at {1}")
    @CsvSource(delimiter = '~', textBlock = """
            指标名称|目标值|分值;甲|95%|1              ~ B2 ~ ≥95%
            指标名称|目标值|分值;甲|明显提升|1         ~ B2 ~
            指标名称|目标值|方向;甲|≤95%|≥             ~ B2 ~ ≤
            指标名称|目标值|计量单位;甲|≥95%|户        ~ B2 ~
            指标名称|目标值|分值;|≥95%|1               ~ A2 ~
            指标名称|目标值|分值;甲|≥95%|10%           ~ C2 ~ 10
            指标名称|目标值|分值;甲|=|1                ~ B2 ~
            指标名称|目标值|分值;甲||1                 ~ B2 ~
            指标名称|目标值|分值;甲|≥1|1;||            ~ -  ~
            指标名称|目标值|实际值;甲|完成|100%        ~ C2 ~ 完成
            指标名称|目标值|实际值;甲|≥1|完成          ~ C2 ~
            指标名称|目标值|实际值;甲|≥1次|2场         ~ C2 ~
            指标名称|目标值|截止日期;甲|≥1次|去年      ~ C2 ~
            指标代码|指标名称|目标值|分值;X1|甲|≥1|1;X1|甲|≥2|2 ~ D3 ~ 1
            """)
    void whatStaysOpenIsAskedAboutByCell(String table, String address, String suggestion) {
        Drafted drafted = Tables.drafted(table.strip().replace(';', '\n'));
        if (address.strip().equals("-")) {
            assertEquals(List.of(), drafted.questions());
            return;
        }
        assertEquals(List.of(), drafted.drafts());
        Question question = drafted.questions().get(0);
        assertEquals(address.strip(), question.address());
        assertEquals(suggestion, question.suggestion());
    }

    @Test
    void rowsBelowANameAreFurtherMeasuresOfIt() {
        Drafted drafted = Tables.drafted("""
                指标代码|指标名称|衡量项|目标值|分值
                B06|线上增幅|住餐业|≥18%|1
                ^|^|批零业|≥16%|^
                B07|小进规|户数|≥2户|1
                """);
        assertEquals(List.of(), drafted.questions());
        assertEquals(2, drafted.drafts().size());
        Draft draft = drafted.drafts().get(0);
        assertEquals(
                List.of("住餐业", "批零业"),
                draft.promised().measures().stream().map(Measure::name).toList());
        assertEquals("D3", draft.address("measures[1].target"));
        assertEquals("D3", draft.address("measures[批零业].target"));
        assertEquals("E2", draft.address("points"));
    }

    @Test
    void withoutCodesARowThatHasNoNameGoesOnWithTheOneAbove() {
        Drafted drafted = Tables.drafted("""
                指标名称|衡量项|目标值|分值
                线上增幅|住餐业|≥18%|1
                |批零业|≥16%|
                小进规|户数|≥2户|1
                """);
        assertEquals(List.of(), drafted.questions());
        assertEquals(
                List.of(2, 1),
                drafted.drafts().stream()
                        .map(draft -> draft.promised().measures().size())
                        .toList());
    }

    @Test
    void anIndicatorOfSeveralMeasuresIsNotTakenForOne() {
        IndicatorState two = SampleIndicators.definition(
                        SampleIndicators.atLeast("拆迁面积", "3.28"), SampleIndicators.atLeast("签约面积", "4"))
                .over(SampleIndicators.B12, null);
        Drafted drafted = Tables.drafted("指标名称|目标值|实际完成值\n一职教东片征收|≥3.28|2.83", two);
        assertEquals("A2", drafted.questions().get(0).address());
    }

    @Test
    void whatIsSaidAlreadyIsNotReportedAgain() {
        String table = "指标代码|指标名称|实际完成值|截止日期\nB12|一职教东片征收|%s|%s";
        assertNull(Tables.drafted(table.formatted("2.830", ""), REPORTED)
                .drafts()
                .get(0)
                .reported());
        assertNotNull(Tables.drafted(table.formatted("2.84", ""), REPORTED)
                .drafts()
                .get(0)
                .reported());
        assertNotNull(Tables.drafted(table.formatted("2.83", "2019-12-31"), REPORTED)
                .drafts()
                .get(0)
                .reported());
        assertEquals(
                "C2",
                Tables.drafted(table.formatted("", ""), REPORTED)
                        .questions()
                        .get(0)
                        .address());
    }

    @Test
    void oneColumnMayHoldReasonAndRemedy() {
        Draft draft = Tables.drafted("指标名称|目标值|实际完成值|偏差原因分析及改进措施\n一职教东片征收|≥3.28|2.83|原因：房源未落实；改进措施：加快协调", B12)
                .drafts()
                .get(0);
        assertEquals("房源未落实", draft.reported().deviationReason());
        assertEquals("加快协调", draft.reported().remedy());
    }

    @Test
    void aBlankCellOfAColumnThatTheTableHasEmptiesWhatIsThere() {
        Report report = new Report(null, null, "已复核", null, null, "加快协调", null);
        IndicatorState explained =
                new Actuals(List.of(SampleIndicators.figure("拆迁面积", "2.83")), report).onto(B12, true);
        Draft draft =
                Tables.drafted("指标代码|指标名称|说明\nB12|一职教东片征收|", explained).drafts().get(0);
        assertNull(draft.reported().comment());
        assertEquals("加快协调", draft.reported().remedy());
        assertEquals(
                List.of(new Achieved("拆迁面积", new BigDecimal("2.83"), null, null, null, null)),
                draft.reported().values());
        assertNull(Tables.drafted("指标代码|指标名称|说明\nB12|一职教东片征收|", B12)
                .drafts()
                .get(0)
                .reported());
    }

    @Test
    void aReasonThatTheTableDoesNotHoldIsNotParted() {
        Report report = new Report(null, null, null, "房源未落实；改进措施：已报区里", null, "加快协调", null);
        IndicatorState explained =
                new Actuals(List.of(SampleIndicators.figure("拆迁面积", "2.83")), report).onto(B12, true);
        Draft draft = Tables.drafted("指标代码|指标名称|实际完成值\nB12|一职教东片征收|2.84", explained)
                .drafts()
                .get(0);
        assertEquals("房源未落实；改进措施：已报区里", draft.reported().deviationReason());
        assertEquals("加快协调", draft.reported().remedy());
    }

    @ParameterizedTest(name = "{0} of {1} are {2} of {3}")
    @CsvSource({"1.2万户, 1.5万户, 12000, 15000", "1321户, 1531, 1321, 1531", "2千, 0.3万, 2000, 3000"})
    void thePartsOfAShareAreReadInOnes(String numerator, String denominator, BigDecimal part, BigDecimal whole) {
        Drafted drafted =
                Tables.drafted("指标代码|分子实际值|分母实际值|指标名称\nB12|" + numerator + "|" + denominator + "|一职教东片征收", share());
        assertEquals(List.of(), drafted.questions());
        Achieved achieved = drafted.drafts().get(0).reported().values().get(0);
        assertEquals(0, part.compareTo(achieved.numerator()));
        assertEquals(0, whole.compareTo(achieved.denominator()));
    }

    @Test
    void tensOfACountAreCountedAndTold() {
        Drafted drafted = Tables.drafted("指标代码|受访人数|发放问卷数|抽查社区数|指标名称\nB12|2千人|0.25万|4个|一职教东片征收", REPORTED);
        assertEquals(List.of(), drafted.questions());
        assertEquals(
                new Draft.Asked(2000, 4, null, 2500, null),
                drafted.drafts().get(0).reported().survey());
        assertEquals(
                List.of("B2 2 千人 换算为 2000 人", "C2 0.25 万 换算为 2500"),
                drafted.notes().stream()
                        .map(note -> note.address() + " " + note.zh())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
            指标代码|受访人数|分值|指标名称;B12|2千元|1|一职教东片征收 ~ B2
            指标代码|受访人数|分值|指标名称;B12|40%|1|一职教东片征收 ~ B2
            指标代码|抽查社区数|分值|指标名称;B12|4人|1|一职教东片征收 ~ B2
            指标代码|序号|分值|指标名称;B12|3项|1|一职教东片征收 ~ B2
            指标代码|分子实际值|分母实际值|指标名称;B12|86%|1|一职教东片征收      ~ B2
            """)
    void aUnitOfSomethingElseIsAskedAbout(String table, String address) {
        List<Question> questions =
                Tables.drafted(table.strip().replace(';', '\n'), share()).questions();
        assertEquals(
                List.of(address.strip()),
                questions.stream().map(Question::address).toList());
    }

    @Test
    void aUnitIsAskedAboutWhereTheMeasureHasNone() {
        Drafted drafted = Tables.drafted("指标名称|目标值|实际完成值|长期目标值\n投资|≥12|13亿元|20亿元");
        assertEquals(
                List.of("D2", "C2"),
                drafted.questions().stream().map(Question::address).toList());
        assertEquals(List.of(), Tables.drafted("指标名称|目标值|实际完成值\n投资|≥12亿元|13亿元").questions());
        assertEquals(
                "名",
                Tables.drafted("指标名称|目标值|分值\n排名|前75名|1")
                        .drafts()
                        .get(0)
                        .promised()
                        .measures()
                        .get(0)
                        .unit());
    }

    private static IndicatorState share() {
        Promise share = new Promise(
                "签约率",
                Comparison.AT_LEAST,
                "%",
                new BigDecimal("80"),
                null,
                null,
                new Promise.Share("签约户数", "应签户数"),
                false);
        return SampleIndicators.definition(share).over(SampleIndicators.B12, null);
    }

    @Test
    void theSameNameTwiceNeedsACode() {
        IndicatorState other = SampleIndicators.definition(SampleIndicators.atLeast("拆迁面积", "1"))
                .over(new IndicatorKey("420104-LJT", 2019, "B13"), null);
        Drafted drafted = Tables.drafted("指标名称|目标值|实际完成值\n一职教东片征收|≥3.28|2.83", B12, other);
        assertEquals("A2", drafted.questions().get(0).address());
    }
}
