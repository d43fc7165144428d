package org.jixiao.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.events.BudgetState.ExpenseKind;
import org.jixiao.events.IndicatorState.WaiverStatus;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.events.ScorecardState.Outcome;
import org.jixiao.events.ScorecardState.Status;
import org.jixiao.report.Reference;
import org.jixiao.report.Reports;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Grid;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportModelTest {

    private final ReportModel model = Reports.of(Reference.facts(93));

    @Test
    void anApprovalThatTheScoreDoesNotRestOnIsNotTold() {
        ReportModel graded = Reports.of(Cards.judged(Reference.facts(94), "B12", Outcome.GRADED));
        assertTrue(text(graded.document()).contains("6项指标未达到目标值，经批准按特殊情况视为完成"));
    }

    @Test
    void sharesAreOfTheBaseTheyName() {
        // 日常公用经费 was published as 12.03 %, a share of 人员经费.
        assertEquals(
                List.of(
                        "基本支出 占总支出 38.15",
                        "人员经费 占基本支出 89.27",
                        "日常公用经费 占基本支出 10.73",
                        "项目支出 占总支出 61.85",
                        "一般公共服务支出 占项目支出 3.66",
                        "社会保障和就业支出 占项目支出 53.07",
                        "卫生健康支出 占项目支出 0.25",
                        "城乡社区支出 占项目支出 43.02"),
                model.figures().structure().stream()
                        .map(share -> share.item() + " 占" + share.base() + " " + share.percent())
                        .toList());
    }

    @Test
    void changesOfControlledExpensesAreCountedFromTheirOwnBase() {
        Map<String, String> changes = model.figures().controlledExpenses().stream()
                .collect(Collectors.toMap(
                        change -> change.item() + change.against(), change -> String.valueOf(change.percent())));
        assertEquals("-40.93", changes.get("“三公”经费上年数"));
        assertEquals("-64.92", changes.get("“三公”经费预算数"));
        assertEquals("66.67", changes.get("培训费上年数"));
        assertEquals("null", changes.get("会议费上年数"), "nothing can be counted from zero");
    }

    @Test
    void aZeroBaseIsNamedAndNotDividedBy() {
        assertSays("会议费支出0.00万元。与上年相比：上年数0.00万元，与之持平（上年数为零，不计算变动幅度）。");
    }

    @Test
    void theThreePublicExpensesAreToldWithBothComparisons() {
        assertSays("“三公”经费支出2.28万元。与上年相比：上年数3.86万元，减少1.58万元，下降40.93%。与预算相比：预算数6.50万元，减少4.22万元，下降64.92%。");
    }

    @Test
    void aMetricOfTheBudgetIsToldAsItIs() {
        // Given metrics other than what their amounts would give
        Facts facts = Budgets.withMetrics(
                Reference.facts(93),
                Map.of(
                        "budgetExecutionRate", "99.987",
                        "operatingExpenseShare", "10.01",
                        "threePublicChangeRate", "-40.02",
                        "threePublicBudgetChangeRate", "-1.03",
                        "trainingChangeRate", "66.04"));
        // When
        ReportModel metrics = Reports.of(facts);
        // Then
        String text = text(metrics.document());
        assertTrue(text.contains("执行数3,493.95万元，预算执行率99.987%。"));
        assertTrue(text.contains("减少1.58万元，下降40.02%。与预算相比：预算数6.50万元，减少4.22万元，下降64.92%。"));
        assertTrue(text.contains("增加0.56万元，上升66.04%。"));
        assertEquals(List.of("　　日常公用经费", "1,430,795.00", "10.01", "占基本支出"), row(table(metrics, "支出规模和结构"), "　　日常公用经费"));
        assertTrue(row(table(metrics, "预算执行情况（单位：万元）"), "合计").contains("99.987%"));
    }

    @Test
    void amountsInTenThousandsKeepTheirScale() {
        // The published report says 1,632.63 万元: ten times too much.
        assertSays("项目支出年初预算1,997.84万元，全年预算净调增163.26万元，调整后预算2,161.10万元，年终决算2,161.10万元。");
        assertFalse(text(model.document()).contains("1,632.63万元"));
        assertSays("一般公共服务支出79.06万元");
    }

    @Test
    void adjustmentsAreToldSubjectBySubject() {
        assertSays("调增的科目5个，共431.17万元：一般行政管理事务（政府办公厅）19.64万元；公益性岗位补贴240.24万元；");
        assertSays("调减的科目4个，共267.91万元：其他群众团体事务支出0.85万元；其他共产党事务支出1.98万元；基层政权和社区建设251.23万元；城乡社区环境卫生13.85万元。");
        assertSays("以上预算调整的原因：人员政策性增资、政策性压缩资金、上级专项转移支付。");
    }

    @Test
    void projectsOfOneSubjectAreToldByNameAndCountedApartFromSubjects() {
        ReportModel projects = Reports.of(Budgets.withProjects(Reference.facts(93)));

        String text = text(projects.document());
        assertTrue(
                text.contains("调增的科目5个、项目6个，共431.17万元："
                        + "一般行政管理事务（政府办公厅）（老旧小区改造）10.00万元（原因：专项下达，依据：硚财预〔2019〕7号）；"
                        + "一般行政管理事务（政府办公厅）（智慧社区）9.64万元（调增10.64万元，原因未填报；调减1.00万元，原因：压减，依据：硚财预〔2019〕9号）；"),
                text);
        assertTrue(text.contains("，其中：一般行政管理事务（政府办公厅）（老旧小区改造）"), text);
        assertTrue(text.contains("公益性岗位补贴240.24万元（原因：人员政策性增资、政策性压缩资金、上级专项转移支付）"), text);
        Table table = table(projects, "项目支出分科目情况");
        assertEquals("100,000.00", row(table, "2010302 一般行政管理事务（政府办公厅）（老旧小区改造）").get(2));
        assertEquals("96,400.00", row(table, "2010302 一般行政管理事务（政府办公厅）（智慧社区）").get(2));
    }

    @Test
    void whatIsAdjustedUpAndDownByAsMuchIsToldToo() {
        String text = text(Reports.of(Budgets.withLevelled(Reference.facts(93))).document());
        assertTrue(text.contains("增减相抵的：计划生育服务（调增1.00万元，原因：追加；调减1.00万元，原因：收回）。"), text);
    }

    @Test
    void whyControlledExpensesChangedIsToldBelowThem() {
        Facts facts = Reference.facts(93);
        Narrative narrative = new Narrative(
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Narrative.ExpenseReason(ExpenseKind.TRAINING, List.of("上级安排的次数增加"))));
        String text = text(Reports.of(Cards.narrated(facts, narrative)).document());
        assertTrue(text.contains("上升66.67%。") && text.contains("\n培训费增减的主要原因：上级安排的次数增加。"), text);
    }

    @Test
    void descriptionsOfEveryLevelAreToldAndThoseOfNoCriterionToo() {
        Facts facts = Cards.nested(Reference.facts(93), "C", "C0", "效果小类");
        List<String> codes = List.of("C", "C0", "C1", "B", "B01", "c1");
        Narrative narrative = new Narrative(
                1,
                List.of(),
                List.of(),
                List.of(),
                codes.stream()
                        .map(code -> new Narrative.Description(code, List.of("说明" + code + "。")))
                        .toList(),
                List.of());
        ReportModel told = Reports.of(Cards.narrated(facts, narrative));
        String text = text(told.document());
        for (String code : codes) {
            assertEquals(2, text.split("说明" + code + "。", -1).length, code + "\n" + text);
        }
        assertTrue(text.contains("\n效果小类：说明C0。\n"), text);
        assertTrue(text.contains("\n评分项c1：说明c1。"), text);
        assertTrue(Golden.outline(told.document()).contains("其他说明"));
        assertFalse(Golden.outline(model.document()).contains("其他说明"));
    }

    @Test
    void aCriterionAtTheTopThatWaitsHasNoPointsToTell() {
        String text =
                text(Reports.of(Cards.waitingAtTheTop(Reference.facts(93), "B")).document());
        assertTrue(text.contains("产出指标标准分值40分，待评。"), text);
        assertFalse(text.contains("—分"), text);
    }

    @Test
    void theFormHasPointsRateAndScoreInThatOrder() {
        ReportModel judged = Reports.of(Cards.judgedBy(Reference.facts(93), "A2", "budgetExecutionRate"));
        List<String> header = table(judged, "预算执行情况（单位：万元）").header().get(0).cells().stream()
                .map(Table.Cell::text)
                .toList();
        assertEquals(List.of("分值", "执行率（B/A）", "得分"), header.subList(4, 7));
    }

    @Test
    void theTitleIsTheDistricts() {
        ReportModel own = ReportModel.of(Reference.facts(93), "市直部门整体支出绩效自评报告", Set.of());
        assertEquals("市直部门整体支出绩效自评报告", own.document().cover().title());
    }

    @Test
    void whereNoAdjustmentCountsNoneIsTold() {
        String text =
                text(Reports.of(Budgets.withoutAdjustments(Reference.facts(93))).document());

        assertTrue(text.contains("全年预算未作调整，"));
        for (String told : List.of("相抵", "调增的科目", "调减的科目", "预算调整的原因", "增减相抵的")) {
            assertFalse(text.contains(told), told);
        }
    }

    @Test
    void theGovernmentFundIsToldApart() {
        assertSays("一般公共预算支出3,336.46万元，政府性基金预算支出157.49万元");
    }

    @Test
    void ofTheFundsThoseThatThereAreAreToldWithoutRest() {
        assertEquals("总支出中，一般公共预算支出3,336.46万元，政府性基金预算支出157.49万元，两类预算分别核算。", funds("33364551.98", "1574920.47", null));
        assertEquals(
                "总支出中，一般公共预算支出3,236.46万元，政府性基金预算支出157.49万元，国有资本经营预算支出100.00万元，三类预算分别核算。",
                funds("32364551.98", "1574920.47", "1000000.00"));
        assertEquals(
                "总支出中，一般公共预算支出3,393.95万元，国有资本经营预算支出100.00万元，两类预算分别核算。", funds("33939472.45", "0.00", "1000000.00"));
        assertEquals("总支出均为国有资本经营预算支出。", funds("0.00", "0.00", "34939472.45"));
        assertEquals("", funds("34939472.45", "0.00", "0.00"));
    }

    /** The sentence on the funds; empty where there is none. */
    private static String funds(String generalPublic, String governmentFund, @Nullable String stateCapital) {
        String text =
                text(Reports.of(Budgets.withFunds(Reference.facts(93), generalPublic, governmentFund, stateCapital))
                        .document());
        return text.lines()
                .filter(line -> line.startsWith("总支出中，") || line.startsWith("总支出均为"))
                .findFirst()
                .orElse("");
    }

    @Test
    void theConclusionSaysWhatWasDeductedAndWhy() {
        assertSays("综合评价得分93分（满分100分），评价等级为“优”。");
        assertSays("（1）预算执行情况标准分值20分，扣1分，评价得分19分。扣分情况：预算执行扣1分（政府采购执行率97.08%，不足100%，扣1分，得7分）。");
        assertSays("一职教东片征收扣1分（拆迁面积实际2.83，低于目标3.28，无批准的特殊情况）");
    }

    @Test
    void anApprovedWaiverStandsBesideItsIndicatorAndInTheConclusion() {
        ReportModel waived = Reports.of(Reference.facts(94));
        List<String> row = row(table(waived, "产出指标完成情况"), "一职教东片征收");
        assertEquals("拆迁面积≥3.28万平方米", row.get(2));
        assertEquals("拆迁面积2.83万平方米", row.get(3));
        assertTrue(row.get(4).startsWith("未达到目标值，经批准按特殊情况视为完成："), row.get(4));
        assertTrue(row.get(4).contains("批准：财政局审核人，2020年7月15日"), row.get(4));
        assertEquals("1", row.get(6));
        assertTrue(text(waived.document()).contains("7项指标未达到目标值，经批准按特殊情况视为完成"));
    }

    @Test
    void whoApprovedBeforeNamesWereKeptIsToldByTheirAccount() {
        List<String> row = row(table(model, "产出指标完成情况"), "固定资产投资额");
        assertTrue(row.get(4).contains("批准：finance-1，"), row.get(4));
    }

    @Test
    void aMissedTargetWithoutAWaiverIsSaidToBeMissed() {
        List<String> row = row(table(model, "产出指标完成情况"), "一职教东片征收");
        assertEquals("未达到目标值", row.get(4));
        assertEquals("0", row.get(6));
    }

    @Test
    void aGroupOfIndicatorsIsOneCell() {
        for (String caption : List.of("指标体系", "指标完成情况")) {
            Table table = table(model, caption, caption.equals("指标体系") ? "表4" : "表12");
            assertEquals(
                    List.of(40),
                    table.rows().stream()
                            .flatMap(row -> row.cells().stream())
                            .filter(cell -> cell.text().equals("产出指标（40分）"))
                            .map(Table.Cell::rowSpan)
                            .toList(),
                    caption);
        }
    }

    @Test
    void namesThatAreListsThemselvesAreCountedRight() {
        String text = text(Reports.of(Reference.facts(94)).document());
        assertTrue(text.contains("视为完成的7项：固定资产投资额；招商引资实际到位资金；"), text);
        assertTrue(text.contains("；线上住餐、批零业增幅；一职教东片征收。"), text);
        assertTrue(text.contains("未得满分的3项：武汉恒隆广场酒店式公寓结构施工、游艺路变电站开工建设、南巷片征收。"), text);
    }

    @Test
    void standardsAreSetAsTheReasonsBelowThem() {
        assertTrue(text(model.document()).contains("评分标准：政府采购执行率未达100%扣1分。"), text(model.document()));
        assertEquals("政府采购执行率未达100%扣1分", row(table(model, "指标体系"), "预算执行").get(4));
    }

    @Test
    void amongSentencesInTenThousandYuanNoneIsInYuan() {
        assertTrue(text(model.document()).contains("2019年基本支出年终决算1,332.84万元，分科目情况见表6。"));
        assertTrue(text(model.document()).contains("2019年项目支出年终决算2,161.10万元，分科目情况见表7。"));
    }

    @Test
    void theFormListsEveryIndicatorAndTheTotal() {
        Table form = table(model, "指标完成情况", "表12");
        assertEquals(4 + 40 + 5 + 1, form.rows().size());
        Table money = table(model, "预算执行情况");
        assertEquals(
                List.of("合计", "3,267.84", "3,493.95", "3,493.95", "100.00%"),
                money.rows().get(2).cells().stream().map(Table.Cell::text).toList());
    }

    @Test
    void theFormTellsTheYearsGoalsAndHowTheIndicatorsThatServeThemCameOut() {
        Table goals = table(model, "年度总体目标完成情况");
        assertEquals(List.of("目标1", "区级重点经济指标", "没有注明对应目标的指标"), row(goals, "目标1"));
        assertEquals(4, goals.rows().get(0).cells().get(2).rowSpan(), "said once of all four");
        ReportModel serving = Reports.of(Cards.serving(Reference.facts(94), 1, "B01", "B12", "B14", "B16", "C5"));
        assertEquals(
                "对应指标5项：未达到目标值1项，经批准按特殊情况视为完成2项，按评分标准得分1项，已完成1项",
                row(table(serving, "年度总体目标完成情况"), "目标1").get(2));
        assertEquals("没有注明对应目标的指标", row(table(serving, "年度总体目标完成情况"), "目标2").get(2));
    }

    @Test
    void whereTheSchemeJudgesTheExecutionRateItsPointsStandBesideIt() {
        ReportModel judged = Reports.of(Cards.judgedBy(Reference.facts(94), "A2", "budgetExecutionRate"));
        Table money = table(judged, "预算执行情况（单位：万元）");
        assertEquals(List.of("合计", "3,267.84", "3,493.95", "3,493.95", "8", "100.00%", "7"), row(money, "合计"));
        assertEquals(List.of("—", "100.00%", "—"), row(money, "基本支出").subList(4, 7));
    }

    @Test
    void whatIsMissingIsSaidAndNotInvented() {
        ScorecardState card = Reference.scorecard(93);
        ReportModel bare = Reports.of(
                new Facts(Reference.DEPARTMENT, Reference.YEAR, null, null, null, card, Narrative.NONE, List.of()));
        String text = text(bare.document());
        assertTrue(text.contains("部门概况资料尚未录入"));
        assertTrue(text.contains("2019年度整体绩效目标尚未录入"));
        assertTrue(text.contains("2019年度预决算数据尚未录入"));
        assertTrue(text.contains("2019年度预算尚未录入，预算执行率待补"));
        assertTrue(text.contains("（尚未填写）"));
        assertEquals(Reference.DEPARTMENT, bare.document().cover().department());
        assertFalse(text.contains("null"), text);
    }

    @Test
    void aProvisionalCardHasNoGradeAndNamesWhatWaits() {
        ReportModel provisional = Reports.of(Cards.withPending(Reference.facts(93), "C5"));
        assertTrue(text(provisional.document()).contains("评分尚未完成：1项评分项待评，待评原因见以下各项。已得87分（满分100分），暂不评定等级。"));
        assertTrue(text(provisional.document()).contains("效果指标标准分值40分，已得32分。尚待评分：服务对象满意度（尚无实际值）。"));
        assertTrue(Golden.outline(provisional.document()).contains("3.效果指标（标准分值40分，已得32分，其余待评）"));
        assertTrue(Golden.outline(provisional.document()).contains("（5）服务对象满意度（标准分值8分，待评）"));
    }

    @Test
    void aCategoryWithoutIndicatorsIsSaidToWait() {
        ReportModel waiting = Reports.of(Cards.withoutIndicators(Reference.facts(93), "B"));
        assertTrue(Golden.outline(waiting.document()).contains("2.产出指标（标准分值40分，待评）"));
        assertTrue(text(waiting.document()).contains("待评原因：指标分值合计0，不足标准分值40，其余指标待填报。"));
    }

    @Test
    void noHeadingRepeatsTheOneAboveIt() {
        List<String> headings = model.document().blocks().stream()
                .filter(Heading.class::isInstance)
                .map(block -> ((Heading) block).text().replaceFirst("^[^、.）]*[、.）]", ""))
                .toList();

        for (int at = 1; at < headings.size(); at++) {
            assertNotEquals(headings.get(at - 1), headings.get(at));
        }
    }

    @Test
    void headingsAreNumberedInOrder() {
        assertEquals(Golden.read("outline.txt"), Golden.outline(model.document()));
    }

    @Test
    void whatDoesNotConcernTheDepartmentNeitherCountsNorWaits() {
        ReportModel left = Reports.of(Cards.leftOut(Reference.facts(93), "C4", new BigDecimal("92.39")));
        String text = text(left.document());

        assertTrue(text.contains("效果指标标准分值40分，扣2分，评价得分30分。"), text);
        assertTrue(text.contains("不适用、不计分：可持续发展影响。"), text);
        assertTrue(text.contains("不适用原因：李审核认定不适用（无此项业务），不计分。"), text);
        assertTrue(text.contains("综合评价得分92.39分（满分100分）"), text);
        assertTrue(text.contains("各项得分相加后：不适用8分，其余92分折算为92.39分。"), text);
        assertTrue(Golden.outline(left.document()).contains("（4）可持续发展影响（标准分值8分，不适用）"));
        assertFalse(text.contains("待评"), text);
        assertEquals(List.of("总分折算", "—", "—", "92.39"), row(table(left, "综合评分结果"), "总分折算"));
        assertEquals("不适用", row(table(left, "评分明细"), "C4").get(3));
        assertEquals("92.39", row(table(left, "评分明细"), "—").get(3));
    }

    @Test
    void aTargetExceededSoFarThatItCostsPointsIsToldAsReached() {
        ReportModel exceeded = Reports.of(Cards.judged(Reference.facts(94), "B16", Outcome.EXCEEDED));

        assertTrue(text(exceeded.document()).contains("产出指标共40项"));
        assertTrue(row(table(exceeded, "产出指标完成情况"), "16").get(4).startsWith("已完成，远超目标值"));
    }

    @Test
    void aChangedTargetStandsBesideTheOneApprovedAtFirstWithItsPapers() {
        Facts facts = Cards.changed(Reference.facts(94), "B14", "5", WaiverStatus.APPROVED);
        ReportModel changed = Reports.of(facts);

        String name = name(facts, "B14");
        String papers = "年初目标值经批准调整：重点项目延期（依据：岱街〔2019〕31号，批准：财政局审核人，2019年9月3日，财绩〔2019〕7号）";
        List<String> row = row(table(changed, "产出指标完成情况"), name);
        assertEquals("拆迁面积≥5万平方米（调整后：≥3万平方米）", row.get(2));
        assertTrue(row.get(4).contains(papers), row.get(4));
        List<String> form = row(table(changed, "指标完成情况", "表12"), name);
        assertEquals(row.get(2), form.get(4));
        assertTrue(form.get(8).endsWith(papers), form.get(8));
        assertTrue(text(changed.document()).contains("年初目标值经批准调整的1项：" + name + "。"));
        assertTrue(text(changed.document()).contains("1项指标的年初目标值经批准调整，按调整后的目标值评分：" + name + "。"));
    }

    @Test
    void anEarlierChangeIsToldWithoutThePapersOfOneThatWasRejected() {
        Facts facts = Cards.changed(Reference.facts(94), "B14", "5", WaiverStatus.REJECTED);

        String remark =
                row(table(Reports.of(facts), "产出指标完成情况"), name(facts, "B14")).get(4);

        assertTrue(remark.contains("年初目标值经批准调整"), remark);
        assertFalse(remark.contains("财绩〔2019〕7号"), remark);
    }

    @Test
    void aTargetThatIsTheOneApprovedAtFirstIsNotToldAsChanged() {
        String text = everything(Reports.of(Reference.facts(94)));

        assertFalse(text.contains("调整后："), text);
        assertFalse(text.contains("目标值经批准调整"), text);
    }

    @Test
    void aChangedTargetThatIsToldInASentenceIsToldWithBothFigures() {
        Facts facts = Cards.changed(Reference.facts(94), "C5", "95", WaiverStatus.APPROVED);

        String text = text(Reports.of(facts).document());

        assertTrue(text.contains("≥95%（调整后：≥"), text);
        assertTrue(text.contains("年初目标值经批准调整：重点项目延期（依据：岱街〔2019〕31号"), text);
    }

    @Test
    void aCategoryWhosePointsDontAddUpSaysSoAndMissesNoEvidence() {
        Facts facts = Cards.overweight(Reference.facts(94), "B", "指标分值合计 41，超过标准分值 40，待更正后计分");

        String text = text(Reports.of(facts).document());

        assertTrue(text.contains("评分尚未完成：1项评分项待评，待评原因见以下各项。已得57分"), text);
        assertTrue(text.contains("产出指标标准分值40分，已得0分。指标分值合计41，超过标准分值40，待更正后计分。"), text);
        assertFalse(text.contains("证据"), text);
    }

    @Test
    void aBranchThatWaitsWithinAnotherSaysWhyByItsName() {
        Facts facts = Cards.overweight(Reference.facts(94), "C", "指标分值合计 41，超过标准分值 40，待更正后计分");
        Node within = facts.scorecard().criteria().get(2);
        Node above = new Node(
                "X",
                "绩效",
                within.points(),
                BigDecimal.ZERO,
                Status.PENDING,
                null,
                null,
                null,
                null,
                null,
                List.of(within),
                null);

        assertEquals("效果指标：指标分值合计41，超过标准分值40，待更正后计分。", ConclusionChapter.itself(above));
        assertTrue(text(Reports.of(facts).document()).contains("待评原因：指标分值合计41，超过标准分值40，待更正后计分。"));
    }

    @Test
    void openAccountsAreNotCalledFinal() {
        ReportModel open = Reports.of(Budgets.open(Reference.facts(94)));

        String text = everything(open);
        assertFalse(text.contains("年终决算"), text);
        assertTrue(text.contains("累计支出2,161.10万元。"), text);
        assertTrue(table(open, "基本支出分科目情况").header().toString().contains("累计支出"));
        assertEquals(4, text.split("2019年度账目截至本报告生成时尚未封账，支出数为累计支出。", -1).length, text);
        String closed = everything(Reports.of(Budgets.closed(Reference.facts(94))));
        assertTrue(closed.contains("年终决算2,161.10万元。"), closed);
        assertFalse(closed.contains("尚未封账"), closed);
    }

    @Test
    void theFindingsAreSaidToBeThoseOfScoringAlone() {
        assertSays("评分时的自动核查共有2条提示，不改变得分，供复核参考。");
        assertSays("填报数据和预算数据的核查提示另行反馈，不列入本附件。");
    }

    @Test
    void aCriterionOfAMetricIsExplainedByItsName() {
        assertTrue(everything(model).contains("政府采购执行率，按预算数据计算：实际支出 / 年初预算"));
    }

    @Test
    void whatScoringSaysIsSetWithoutBlanksBetweenChineseAndFigures() {
        ReportModel assessed = Reports.of(Cards.saying(Reference.facts(94), "C4", "财政局审核人 评定（材料齐全），得 6 分"));

        assertTrue(everything(assessed).contains("评分理由：财政局审核人评定（材料齐全），得6分。"));
        assertEquals("财政局审核人评定（材料齐全），得6分", row(table(assessed, "评分明细"), "C4").get(4));
    }

    private static String name(Facts facts, String code) {
        return facts.scorecard().criteria().stream()
                .flatMap(branch -> Leaf.under(branch).stream())
                .filter(leaf -> leaf.node().code().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** Sentences and tables. */
    private static String everything(ReportModel model) {
        return text(model.document()) + "\n" + model.document().tables();
    }

    private void assertSays(String sentence) {
        String text = text(model.document());
        assertTrue(text.contains(sentence), () -> "not said: " + sentence + "\n" + text);
    }

    private static String text(Document document) {
        return document.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .collect(Collectors.joining("\n"));
    }

    private static Table table(ReportModel model, String... captionParts) {
        return model.document().tables().stream()
                .filter(table -> List.of(captionParts).stream().allMatch(table.caption()::contains))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> row(Table table, String name) {
        return Grid.of(table.rows(), table.columns().size()).stream()
                .map(row -> row.stream().map(place -> place.cell().text()).toList())
                .filter(texts -> texts.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
