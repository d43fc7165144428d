package org.jixiao.scoring.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jixiao.events.BudgetState;
import org.jixiao.events.BudgetState.Amounts;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.DepartmentState.Edition;
import org.jixiao.events.DepartmentState.Profile;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Waiver;
import org.jixiao.events.IndicatorState.WaiverStatus;
import org.jspecify.annotations.Nullable;

/** States as the other services would tell them. */
final class States {

    private static final Amounts NOTHING =
            new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null);

    private States() {}

    static DepartmentState department(String code, String region, long revision) {
        return DepartmentState.of(code, revision, false, profile(code, region), null);
    }

    static DepartmentState called(String code, String region, long revision, String name) {
        return DepartmentState.of(code, revision, false, named(name, region), null);
    }

    /** A department that is in one region until a year and in another from then on. */
    static DepartmentState moved(String code, String from, int year, String to, long revision) {
        List<Edition> editions =
                List.of(new Edition(null, 1, profile(code, from)), new Edition(year, revision, profile(code, to)));
        return DepartmentState.of(code, revision, false, profile(code, to), editions);
    }

    private static Profile profile(String code, String region) {
        return named("部门 " + code, region);
    }

    private static Profile named(String name, String region) {
        return new Profile(name, region, null, null, null, null, null, List.of(), List.of(), null, List.of(), null);
    }

    static BudgetState budget(String department, long revision, String rate) {
        return new BudgetState(
                department,
                2019,
                revision,
                false,
                List.of(),
                null,
                List.of(),
                null,
                new BudgetState.Sums(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, List.of(), List.of(), null),
                List.of(new BudgetState.Metric(
                        "procurementExecutionRate", new BigDecimal(rate), null, null, "实际支出 / 年初预算", null)),
                null,
                null,
                null,
                null);
    }

    /** An indicator of the reference case. */
    static IndicatorState indicator(String department, long revision, JsonNode node, boolean waived) {
        List<Measure> measures = StreamSupport.stream(node.get("measures").spliterator(), false)
                .map(States::measure)
                .toList();
        return new IndicatorState(
                department,
                2019,
                node.get("code").asText(),
                revision,
                false,
                node.get("number").asInt(),
                node.get("category").get(0).asText(),
                node.get("category").get(1).asText(),
                node.get("category").get(2).asText(),
                node.get("name").asText(),
                null,
                new BigDecimal(node.get("points").asText()),
                measures,
                null,
                waived ? waiver() : null,
                null,
                null);
    }

    /** The same with other measures or another waiver, one revision later. */
    static IndicatorState next(IndicatorState state, List<Measure> measures, @Nullable Waiver waiver, boolean removed) {
        return new IndicatorState(
                state.department(),
                state.fiscalYear(),
                state.code(),
                state.revision() + 1,
                removed,
                state.number(),
                state.level1(),
                state.level2(),
                state.level3(),
                state.name(),
                state.explanation(),
                state.points(),
                measures,
                state.report(),
                waiver,
                state.grounds(),
                state.change());
    }

    /** One that was taken back, in a year of which nobody knows more: enough for its department to have been heard of. */
    static IndicatorState gone(String department) {
        return new IndicatorState(
                department,
                1999,
                "K0",
                1,
                true,
                1,
                "产出",
                "数量",
                "数量",
                "已撤",
                null,
                BigDecimal.ONE,
                List.of(),
                null,
                null,
                null,
                null);
    }

    static IndicatorState explained(IndicatorState state, long revision, String explanation) {
        return new IndicatorState(
                state.department(),
                state.fiscalYear(),
                state.code(),
                revision,
                false,
                state.number(),
                state.level1(),
                state.level2(),
                state.level3(),
                state.name(),
                explanation,
                state.points(),
                state.measures(),
                state.report(),
                state.waiver(),
                state.grounds(),
                state.change());
    }

    static Waiver waiver() {
        return new Waiver(
                WaiverStatus.APPROVED,
                "目标因客观困难未达到",
                null,
                "clerk",
                "经办人",
                Instant.parse("2020-02-01T00:00:00Z"),
                "finance-li",
                "李审核",
                Instant.parse("2020-03-01T00:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Measure measure(JsonNode node) {
        boolean milestone = node.path("milestone").asBoolean();
        return measure(
                node.get("name").asText(),
                milestone
                        ? Comparison.MILESTONE
                        : Comparison.valueOf(node.get("comparison").asText()),
                milestone ? null : node.get("unit").asText(),
                milestone ? null : new BigDecimal(node.get("target").asText()),
                milestone ? null : new BigDecimal(node.get("actual").asText()),
                milestone ? node.get("achieved").asBoolean() : null);
    }

    static Measure measure(
            String name,
            Comparison comparison,
            @Nullable String unit,
            @Nullable BigDecimal target,
            @Nullable BigDecimal actual,
            @Nullable Boolean achieved) {
        return new Measure(name, comparison, unit, target, actual, achieved, null, null, null, null, null, null);
    }
}
