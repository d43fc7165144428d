package org.jixiao.scoring.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jixiao.scoring.evidence.Measure.Comparison;
import org.jspecify.annotations.Nullable;

/** Evidence for tests. */
public final class Facts {

    private static final String EVALUATION = "420104-LJT/2019/";

    private Facts() {}

    public static Indicator indicator(String code, Measure... measures) {
        return new Indicator(
                EVALUATION + code,
                1,
                code,
                1,
                "产出指标",
                "数量指标",
                "指标 " + code,
                BigDecimal.ONE,
                List.of(measures),
                null,
                null);
    }

    public static Indicator waived(Indicator of, @Nullable Waiver waiver) {
        return new Indicator(
                of.key(),
                of.revision() + 1,
                of.code(),
                of.number(),
                of.level1(),
                of.level2(),
                of.name(),
                of.points(),
                of.measures(),
                waiver,
                of.assessment());
    }

    public static Waiver waiver(Waiver.Status status) {
        boolean decided = status != Waiver.Status.REQUESTED;
        return new Waiver(
                status,
                "目标因客观困难未达到",
                decided ? "finance-li" : null,
                decided ? Instant.parse("2020-03-01T02:00:00Z") : null,
                null);
    }

    public static Measure measure(String name, String unit, String target, @Nullable String actual) {
        return measure(name, Comparison.AT_LEAST, unit, target, actual);
    }

    public static Measure measure(
            String name, Comparison comparison, String unit, String target, @Nullable String actual) {
        return new Measure(
                name,
                comparison,
                unit,
                new BigDecimal(target),
                actual == null ? null : new BigDecimal(actual),
                null,
                null);
    }

    public static Measure range(String name, String unit, String target, String upper, String actual) {
        return new Measure(
                name,
                Comparison.BETWEEN,
                unit,
                new BigDecimal(target),
                new BigDecimal(actual),
                null,
                new BigDecimal(upper));
    }

    public static Measure milestone(String name, @Nullable Boolean achieved) {
        return new Measure(name, Comparison.MILESTONE, null, null, null, achieved, null);
    }

    public static Metric rate(@Nullable String value) {
        return new Metric(
                "420104-LJT/2019",
                1,
                "procurementExecutionRate",
                "政府采购执行率",
                value == null ? null : new BigDecimal(value),
                value == null ? "未填报采购预算" : null,
                value == null ? "its denominator isn't known" : null);
    }

    public static Assessment assessment(String criterion, String points) {
        return judged(criterion, new BigDecimal(points), null, null, true, "制度健全");
    }

    public static Assessment level(String criterion, String level, @Nullable String share) {
        return judged(criterion, null, level, share == null ? null : new BigDecimal(share), true, "有佐证");
    }

    public static Assessment leftOut(String criterion) {
        return judged(criterion, null, null, null, false, "无此项业务");
    }

    private static Assessment judged(
            String criterion,
            @Nullable BigDecimal points,
            @Nullable String level,
            @Nullable BigDecimal share,
            boolean applicable,
            String reason) {
        return new Assessment(
                EVALUATION + criterion, 1, criterion, points, level, share, applicable, reason, "finance-wang");
    }
}
