package org.jixiao.indicator.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.indicator.SampleIndicators;
import org.jixiao.indicator.form.Draft.Achieved;
import org.jixiao.indicator.form.Draft.Measure;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.measure.Promise;
import org.jspecify.annotations.Nullable;
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
            指标名称|目标值|实际值;甲|≥1次|2场         ~ C2 ~ 2次
            指标名称|目标值|实际值;甲|≥1次|2户         ~ C2 ~
            指标名称|目标值|截止日期;甲|≥1次|去年      ~ C2 ~
            指标代码|衡量项|目标值|分值|指标名称;X1|甲|≥1|1|子;X1|乙|≥2|2|子 ~ D3 ~ 1
            指标代码|指标名称|目标值|分值;X1|甲|≥1|1;X1|甲|≥2|1 ~ B3 ~
            指标名称|目标值;甲|0起                      ~ B2 ~ =0起
            指标名称|目标值;甲|3起                      ~ B2 ~
            指标名称|目标值;甲|30天                     ~ B2 ~
            指标名称|目标值;甲|2019年6月底前            ~ B2 ~ 2019年6月底前完成
            指标名称|目标值;甲|2019年6月                ~ B2 ~
            指标名称|目标值|方向;甲|95%|高             ~ C2 ~
            指标名称|目标值|方向;甲|95%|大于           ~ C2 ~ ≥
            指标名称|目标值|计量单位;甲|≥0.95|%         ~ B2 ~ ≥95%
            指标名称|目标值（%）;甲|≤0.5                ~ B2 ~ ≤50%
            指标名称|目标值|长期目标值;甲|≥5次|不多于8次 ~ C2 ~ 8次
            指标名称|目标值|长期目标值;甲|≥5次|完成    ~ C2 ~
            指标名称|目标值|偏差原因;甲|≥90%|资金未到位 ~ C2 ~
            指标名称|目标值|实际值;甲|≥90%|0.9306       ~ C2 ~ 93.06%
            指标名称|目标值|实际值;甲|≥90%|1            ~ C2 ~ 100%
            指标名称|目标值|实际值;甲|≥13亿元|136000    ~ C2 ~ 136000万元
            指标名称|目标值|实际值;甲|≥13万元|130000    ~ C2 ~ 130000元
            指标名称|目标值|实际值;甲|≥90%|24/25        ~ C2 ~ 96%
            指标名称|目标值|实际值;甲|前60名|前55名     ~ C2 ~ 第55名
            指标名称|目标值|实际值（万元）;甲|≥90%|93   ~ C2 ~
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
    void oneBadDirectionIsOneQuestion() {
        assertEquals(
                List.of("C2"),
                Tables.drafted("指标名称|目标值|方向\n甲|95%|高").questions().stream()
                        .map(Question::address)
                        .toList());
    }

    @ParameterizedTest(name = "{0}: target {1} {2}, actual {3}")
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
            目标值（亿元）|实际完成值（万元）;≥13|136000        ~ 13 ~ 亿元 ~ 13.6
            目标值（亿元）|实际完成值（万元）;≥13|13.6          ~ 13 ~ 亿元 ~ 0.00136
            目标值（亿元）|实际完成值（万元）;≥13|13.6亿元      ~ 13 ~ 亿元 ~ 13.6
            目标值（单位：亿元）|实际完成值;≥13|13.6            ~ 13 ~ 亿元 ~ 13.6
            目标值（A）|实际完成值（B）;≥13|13.6                ~ 13 ~ -    ~ 13.6
            指标值（100分）|实际完成值;≥13|13.6                 ~ 13 ~ -    ~ 13.6
            目标值（万元）|实际完成值（万元）;≥90%|93.06%       ~ 90 ~ %    ~ 93.06
            目标值（%）|实际完成值（%）;≥90|0.9306%             ~ 90 ~ %    ~ 0.9306
            目标值|实际完成值;≥4万元|4.8万                      ~ 4  ~ 万元 ~ 4.8
            目标值|实际完成值;前60名|全国第55位                 ~ 60 ~ 名   ~ 55
            目标值|实际完成值;≥13亿元|1300                      ~ 13 ~ 亿元 ~ 1300
            目标值|长期目标值|实际完成值;≥4次|不少于 5 次|4     ~ 4  ~ 次   ~ 4
            2019年度指标值|完成情况;≥4次|4                      ~ 4  ~ 次   ~ 4
            """)
    void theUnitOfAHeadingIsThatOfTheCellsBelow(String table, BigDecimal target, String unit, BigDecimal actual) {
        String[] lines = table.strip().split(";");
        Drafted drafted = Tables.drafted("指标名称|" + lines[0] + "\n甲|" + lines[1]);
        assertEquals(List.of(), drafted.questions());
        Draft draft = drafted.drafts().get(0);
        Measure measure = draft.promised().measures().get(0);
        assertEquals(0, target.compareTo(measure.target()));
        assertEquals(unit, measure.unit());
        assertEquals(0, actual.compareTo(draft.reported().values().get(0).actual()));
    }

    @Test
    void aConversionFromTheUnitOfAHeadingIsTold() {
        List<Note> notes = Tables.drafted("指标名称|实际完成值（平方米）\n一职教东片征收|28300", B12).notes();
        assertEquals(
                List.of("28300 平方米 换算为 2.83 万平方米"), notes.stream().map(Note::zh).toList());
    }

    @Test
    void aFigureThatIsThereIsNotDoubted() {
        Promise rate = new Promise("率", Comparison.AT_MOST, "%", new BigDecimal("0.5"), null, null, null, false);
        IndicatorState low = SampleIndicators.actuals(SampleIndicators.figure("率", "0.4"))
                .onto(SampleIndicators.definition(rate).over(SampleIndicators.B12, null), true);
        String table = "指标代码|目标值|实际完成值\nB12|≤0.5|%s";
        assertEquals(List.of(), Tables.drafted(table.formatted("0.4"), low).questions());
        assertEquals(
                "C2",
                Tables.drafted(table.formatted("0.3"), low).questions().get(0).address());
    }

    @Test
    void aShareMayBeWrittenAsItsParts() {
        Drafted drafted = Tables.drafted("指标代码|实际完成值\nB12|24/25", share());
        assertEquals(List.of(), drafted.questions());
        assertEquals(
                List.of(new Achieved("签约率", null, null, new BigDecimal("24"), new BigDecimal("25"), null)),
                drafted.drafts().get(0).reported().values());
    }

    @Test
    void aRemarkWithoutAnActualIsNoReport() {
        for (String table : List.of("指标名称|目标值|备注\n甲|≥5次|区级任务", "指标名称|目标值|实际完成值|备注\n甲|≥5次|—|区级任务")) {
            Drafted drafted = Tables.drafted(table);
            assertEquals(List.of(), drafted.questions());
            assertNull(drafted.drafts().get(0).reported());
            assertEquals(
                    1,
                    drafted.notes().stream()
                            .filter(note -> note.zh().contains("未登记"))
                            .count());
        }
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = '~', textBlock = """
            指标名称|目标值|实际完成值;一职教片征收|≥3|1     ~ A2 ~ 一职教东片征收
            指标名称|实际完成值;公路里程|1                   ~ A2 ~
            指标代码|实际完成值;B13|1                        ~ A2 ~ B12
            """)
    void aLockedPlanTakesNoNewIndicator(String table, String address, String suggestion) {
        Drafted drafted = Tables.ofALockedPlan(table.strip().replace(';', '\n'), B12);
        assertEquals(List.of(), drafted.notes());
        assertEquals(1, drafted.questions().size());
        Question question = drafted.questions().get(0);
        assertEquals(address.strip(), question.address());
        assertEquals(suggestion, question.suggestion());
        assertEquals(true, question.zh().contains("不能新增"));
    }

    @Test
    void anIndicatorThatOccursTwiceIsOneFault() {
        for (String rows : List.of("一职教东片征收|1\n一职教东片征收|2", "一职教东片征收|1\n别的|3\n一职教东片征收|2")) {
            List<String> told = Tables.drafted("指标名称|实际完成值\n" + rows, B12).questions().stream()
                    .map(Question::zh)
                    .filter(text -> !text.contains("没有指标"))
                    .toList();
            assertEquals(List.of("指标 一职教东片征收 在表中出现两次"), told);
        }
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

    @ParameterizedTest(name = "{0}, {1} of {2}: {3}")
    @CsvSource({
        "单位：万元, ≥500, 亿元, ≥500万元",
        "填报单位：硚口区财政局　金额单位：万元, ≥500, 元, ≥500万元",
        "单位：万元, ≥500, 万元,",
        "单位：万元, ≥500亿元, 亿元,",
        "单位：万元, ≥500, 个,",
        "单位：硚口区财政局, ≥500, 亿元,",
        "单位：万元　年度：2019, ≥500, 元, ≥500万元"
    })
    void amountsInAnotherUnitThanTheTitleSaysAreAskedAbout(
            String title, String target, String unit, @Nullable String suggestion) {
        Drafted drafted = Tables.drafted(title + "\n指标名称|一级指标|二级指标|分值|目标值|计量单位\n产值|产出|数量|5|" + target + "|" + unit);

        assertEquals(
                suggestion == null ? List.of() : List.of("E3 " + suggestion),
                drafted.questions().stream()
                        .map(question -> question.address() + " " + question.suggestion())
                        .toList());
    }

    @Test
    void aCodeThatLostItsZerosIsAskedAbout() {
        IndicatorState first = SampleIndicators.definition(SampleIndicators.atLeast("拆迁面积", "1"))
                .over(new IndicatorKey("420104-LJT", 2019, "001"), null);
        String table = """
                指标代码|指标名称|一级指标|二级指标|分值|目标值|计量单位
                1|征收|产出|数量|5|≥1|个
                002|就业|产出|数量|5|≥1|个
                2|结案|产出|数量|5|≥1|个
                10|旧改|产出|数量|5|≥1|个
                """;

        Drafted drafted = Tables.drafted(table, first);

        assertEquals(
                List.of("A2 001", "A4 002"),
                drafted.questions().stream()
                        .map(question -> question.address() + " " + question.suggestion())
                        .toList());
        assertEquals(
                List.of("002", "10"), drafted.drafts().stream().map(Draft::code).toList());
    }

    @Test
    void aFieldIsCalledByItsColumnAndWhoseItIs() {
        Draft one = Tables.drafted("指标代码|指标名称|目标值|实际完成值\nB12|一职教“东”片征收|≥3.28|2.83", B12)
                .drafts()
                .get(0);
        assertEquals("实际完成值（B12 一职教“东”片征收）", one.title("values[0].actual"));
        assertEquals("数据截止日期（B12 一职教“东”片征收）", one.title("asOf"));

        Draft two = Tables.drafted("""
                        指标代码|指标名称|一级指标|二级指标|分值|衡量项|目标值|计量单位
                        B1|征收|产出|数量|5|面积“净”|≥1|个
                        B1|征收|产出|数量|5|户数|≥1|户
                        """).drafts().get(0);
        assertEquals("实际完成值（B1 征收“面积‘净’”）", two.title("values[0].actual"));
        assertEquals("目标值（B1 征收“户数”）", two.title("measures[户数].target"));
    }

    @Test
    void aNewIndicatorIsNotGivenTheCodeOfOneThatWasRemoved() {
        FormTable table = Tables.read("指标名称|目标值|计量单位\n新增就业|≥2700|人\n岗位补贴|≥10|人");
        assertEquals(
                List.of("002", "004"),
                Drafting.of(table, List.of(), Set.of("001", "003"), false).drafts().stream()
                        .map(Draft::code)
                        .toList());
    }
}
