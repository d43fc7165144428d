package org.jixiao.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Bounds;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.EvidenceFile;
import org.jixiao.events.IndicatorState.GoalKey;
import org.jixiao.events.IndicatorState.Grounds;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Ratio;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.IndicatorState.Survey;
import org.jixiao.events.Person;
import org.jixiao.events.PlanState.Horizon;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.Definition;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.measure.Promise;
import org.jixiao.indicator.measure.Value;
import org.jixiao.indicator.petition.Petition;
import org.jixiao.indicator.waiver.Decision;
import org.jixiao.indicator.waiver.Request;
import org.jixiao.indicator.waiver.Waiver;
import org.jspecify.annotations.Nullable;

/** Indicators the tests of the pure packages talk about. */
public final class SampleIndicators {

    public static final IndicatorKey B12 = new IndicatorKey("420104-LJT", 2019, "B12");
    public static final Instant NOON = Instant.parse("2020-03-01T04:00:00Z");

    public static final EvidenceFile PHOTO = new EvidenceFile("现场照片.jpg", "image/jpeg", 2048, "0a".repeat(32));
    public static final Report SAID_NOTHING = new Report(null, null, null, null, null, null, null);

    private SampleIndicators() {}

    public static Definition definition(Promise... measures) {
        return new Definition(12, "产出指标", "项目产出", "实际完成率", "一职教东片征收", null, BigDecimal.ONE, List.of(measures), null);
    }

    public static Promise atLeast(String name, String target) {
        return new Promise(name, Comparison.AT_LEAST, "万平方米", new BigDecimal(target), null, null, null, false);
    }

    public static Promise milestone(String name) {
        return new Promise(name, Comparison.MILESTONE, null, null, null, null, null, false);
    }

    public static Actuals actuals(Value... values) {
        return new Actuals(List.of(values), SAID_NOTHING);
    }

    public static Value figure(String name, String actual) {
        return new Value(name, new BigDecimal(actual), null, null, null, null);
    }

    public static Value reached(String name, boolean achieved) {
        return new Value(name, null, achieved, null, null, null);
    }

    public static IndicatorState b12() {
        return definition(atLeast("拆迁面积", "3.28")).over(B12, null);
    }

    /** A measure that was reported, or was not where there is no actual. */
    public static Measure measure(
            String name, Comparison comparison, @Nullable String target, @Nullable String actual) {
        return new Measure(
                name,
                comparison,
                "个",
                target == null ? null : new BigDecimal(target),
                actual == null ? null : new BigDecimal(actual),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static Measure milestone(String name, @Nullable Boolean achieved) {
        return new Measure(name, Comparison.MILESTONE, null, null, null, achieved, null, null, null, null, null, null);
    }

    public static Request request(String by) {
        return new Request("目标因客观困难未达到", "硚六角文〔2020〕1号", List.of(PHOTO), new Person(by, "李四"), NOON);
    }

    public static Decision approval(String by) {
        return Decision.of(true, "硚财函〔2020〕3号", "同意", null, null, new Person(by, "王五"), NOON.plusSeconds(60));
    }

    public static Decision rejection(String by) {
        return Decision.of(false, null, "理由不足", null, null, new Person(by, "王五"), NOON.plusSeconds(60));
    }

    /** An indicator with a waiver asked for by a clerk. */
    public static IndicatorState asked(IndicatorState indicator) {
        return Waiver.onto(indicator, new Petition.Requested<>(request("clerk")));
    }

    /** The same, and approved by finance. */
    public static IndicatorState waived(IndicatorState indicator) {
        return Waiver.onto(indicator, new Petition.Approved<>(request("clerk"), approval("finance")));
    }

    /** An indicator of which every component of measures, report and grounds says something. */
    public static IndicatorState full() {
        BigDecimal one = BigDecimal.ONE;
        Measure share = new Measure(
                "签约率",
                Comparison.BETWEEN,
                "%",
                new BigDecimal("80"),
                new BigDecimal("86"),
                null,
                new BigDecimal("90"),
                new BigDecimal("95"),
                new Bounds(new BigDecimal("75"), null),
                new Ratio("签约户数", "应签户数", new BigDecimal("86"), new BigDecimal("100")),
                "过审",
                true);
        Report report = new Report(
                LocalDate.of(2019, 12, 31),
                "全年",
                "已复核",
                "房源未落实",
                new Survey(40, 4, 10, 45, null),
                "加快协调",
                List.of(PHOTO));
        Grounds grounds = new Grounds(List.of(new GoalKey(Horizon.ANNUAL, 1)), true, "月报", "任务书");
        return new IndicatorState(
                B12.department(),
                B12.year(),
                B12.code(),
                1,
                false,
                12,
                "产出指标",
                "项目产出",
                "实际完成率",
                "一职教东片征收",
                "按协议",
                one,
                List.of(share, milestone("验收", true)),
                report,
                null,
                grounds,
                null);
    }
}
