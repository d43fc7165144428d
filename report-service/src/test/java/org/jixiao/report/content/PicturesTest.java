package org.jixiao.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.report.Reference;
import org.jixiao.report.Reports;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.Picture;
import org.junit.jupiter.api.Test;

class PicturesTest {

    private static final List<PastScore> EARLIER = List.of(score(2016, "84.5", "良"), score(2018, "91", "优"));

    private final Facts facts = Budgets.withMonths(Reference.facts(94), EARLIER);
    private final Document document = Reports.of(facts).document();

    @Test
    void theyAreNumberedInOrderWhateverIsThere() {
        assertEquals(
                List.of(
                        "图1　支出结构",
                        "图2　各月末累计执行进度",
                        "图3　产出指标完成程度",
                        "图4　产出指标完成程度（续）",
                        "图5　产出指标完成程度（续）",
                        "图6　各类得分",
                        "图7　历年综合评价得分"),
                captions(document));
        assertEquals(
                List.of("图1　支出结构", "图2　产出指标完成程度", "图3　产出指标完成程度（续）", "图4　产出指标完成程度（续）", "图5　各类得分"),
                captions(Reports.of(Reference.facts(94)).document()));
    }

    @Test
    void sentencesPointToThemByTheirNumbers() {
        String text = text(document);
        for (String said : List.of("构成见表5、图1。", "各月末累计执行进度见图2。", "完成程度见图3至图5。", "各类得分见表9、图6。", "走势见图7。")) {
            assertTrue(text.contains(said), said);
        }
    }

    @Test
    void theStructureTellsEveryShareWithItsBase() {
        assertTrue(
                described("支出结构").startsWith("基本支出：1,332.84万元，占总支出38.15%；人员经费：1,189.76万元，占基本支出89.27%；"),
                described("支出结构"));
    }

    @Test
    void theMonthsAreHeldAgainstTheAdjustedBudgetAndThePlan() {
        String told = described("各月末累计执行进度");
        assertTrue(told.startsWith("计划进度：1月5.00，2月12.00，"), told);
        assertTrue(told.contains("执行进度：1月0.00，2月0.00，3月25.00，4月25.00，"), told);
        assertTrue(told.endsWith("6月50.00"), "the year is not over, and nobody knows what is paid in July: " + told);
    }

    @Test
    void onceTheAccountsAreClosedTheYearIsToldToItsEnd() {
        Facts closed = Budgets.closed(facts);
        String told = described(Reports.of(closed).document(), "各月末累计执行进度");
        assertTrue(told.endsWith("12月50.00"), told);
    }

    @Test
    void whereNobodyMadeAPlanTheMonthsAreHeldAgainstATwelfthEach() {
        String told = described(Reports.of(Budgets.withoutPlan(facts)).document(), "各月末累计执行进度");
        assertTrue(told.startsWith("均衡进度：1月8.33，2月16.67，"), told);
    }

    @Test
    void actualsStandBesideTheirTargetsAndMilestonesAndTargetsOfZeroDoNot() {
        String told = pictures(document).stream()
                .filter(picture -> picture.caption().contains("产出指标完成程度"))
                .map(picture -> picture.drawing().description())
                .collect(Collectors.joining("；"));
        assertTrue(told.startsWith("1 固定资产投资额：11.658 / ≥13亿元；"), told);
        assertTrue(told.contains("；12 一职教东片征收：2.83 / ≥3.28万平方米；"), told);
        assertTrue(told.contains("；18 创业培训：100 / ≥70人；"), told);
        assertFalse(told.contains("主体工程完工") || told.contains("泄密事件"), told);
    }

    @Test
    void anEarlierYearThatIsMissingIsAGapAndNotNothing() {
        assertEquals("综合得分：2016年84.5（良），2018年91（优），2019年94（优）", described("历年综合评价得分"));
        assertTrue(text(document).contains("历年综合评价得分：2016年84.5分（满分100分，良）；2018年91分（满分100分，优）；2019年94分（满分100分，优）。"));
    }

    @Test
    void whereFullPointsDifferTheSharesOfThemAreCompared() {
        Facts other = Budgets.withMonths(
                Reference.facts(94),
                List.of(new PastScore(2018, new BigDecimal("45"), new BigDecimal("50"), "优", false)));
        assertEquals(
                "得分率：2018年90.00%（优），2019年94.00%（优）", described(Reports.of(other).document(), "历年综合评价得分"));
    }

    @Test
    void aShareThatIsNotAllIsNotRoundedToAll() {
        Facts other = Budgets.withMonths(
                Reference.facts(94),
                List.of(new PastScore(2018, new BigDecimal("49.999"), new BigDecimal("50"), "优", false)));
        assertTrue(described(Reports.of(other).document(), "历年综合评价得分").startsWith("得分率：2018年99.99%（优）"));
    }

    @Test
    void aYearThatIsNotJudgedToItsEndIsSaidToBe() {
        Facts other = Budgets.withMonths(
                Reference.facts(94),
                List.of(new PastScore(2018, new BigDecimal("45"), new BigDecimal("100"), null, true)));
        assertTrue(text(Reports.of(other).document()).contains("2018年45分（满分100分，评分尚未完成）；"));
        assertTrue(described(Reports.of(other).document(), "历年综合评价得分").contains("2018年45（未评完）"));
    }

    @Test
    void aReportOfNothingHasNoEmptyPictures() {
        Facts bare = new Facts(
                Reference.DEPARTMENT,
                Reference.YEAR,
                null,
                null,
                null,
                Cards.withoutIndicators(Reference.facts(93), "B").scorecard(),
                Narrative.NONE,
                List.of());
        assertEquals(List.of("图1　各类得分"), captions(Reports.of(bare).document()));
        assertFalse(text(Reports.of(bare).document()).contains("历年"));
    }

    private String described(String title) {
        return described(document, title);
    }

    private static String described(Document document, String title) {
        return pictures(document).stream()
                .filter(picture -> picture.caption().endsWith("　" + title))
                .findFirst()
                .orElseThrow()
                .drawing()
                .description();
    }

    private static List<String> captions(Document document) {
        return pictures(document).stream().map(Picture::caption).toList();
    }

    private static List<Picture> pictures(Document document) {
        return document.blocks().stream()
                .filter(Picture.class::isInstance)
                .map(Picture.class::cast)
                .toList();
    }

    private static String text(Document document) {
        return document.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .collect(Collectors.joining("\n"));
    }

    private static PastScore score(int year, String total, String grade) {
        return new PastScore(year, new BigDecimal(total), BigDecimal.valueOf(100), grade, false);
    }
}
