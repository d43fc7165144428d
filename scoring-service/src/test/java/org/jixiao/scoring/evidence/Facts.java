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
                EVALUATION + code, 1, code, 1, "产出指标", "指标 " + code, BigDecimal.ONE, List.of(measures), null);
    }

    public static Indicator waived(Indicator of, @Nullable Waiver waiver) {
        return new Indicator(
                of.key(),
                of.revision() + 1,
                of.code(),
                of.number(),
                of.level1(),
                of.name(),
                of.points(),
                of.measures(),
                waiver);
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
                value == null ? "未填报采购预算" : null);
    }

    public static Assessment assessment(String criterion, String points) {
        return new Assessment(EVALUATION + criterion, 1, criterion, new BigDecimal(points), "制度健全", "finance-wang");
    }
}
