package org.jixiao.scoring.hypothesis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.events.BudgetState;
import org.jixiao.events.BudgetState.Amounts;
import org.jixiao.events.BudgetState.Metric;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.GrantedActual;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Waiver;
import org.jixiao.events.IndicatorState.WaiverStatus;
import org.jixiao.events.Person;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.scoring.scheme.MetricNames;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed of a department's year (假设). What it makes is of revision 0, since it stands nowhere, and whoever would
 * have decided it is called {@link #SUPPOSED}.
 *
 * @param waivers codes of indicators whose special case (特殊情况) would be approved
 * @param metrics figures of the budget by name, per cent
 * @param at when it is supposed
 */
public record Hypothesis(
        List<SupposedActual> actuals, List<String> waivers, Map<String, BigDecimal> metrics, Instant at) {

    /** Nobody: cards tell by it that a fact is supposed. */
    public static final Person SUPPOSED = new Person("what-if", "假设");

    private static final Amounts NOTHING =
            new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public Hypothesis {
        actuals = List.copyOf(actuals);
        waivers = List.copyOf(waivers);
        metrics = new TreeMap<>(metrics);
    }

    /** What is supposed of nothing there is, or can't be; empty if nothing. */
    public List<Fault> faults(List<IndicatorState> present) {
        Map<String, IndicatorState> byCode =
                present.stream().collect(Collectors.toMap(IndicatorState::code, Function.identity()));
        List<Fault> faults = new ArrayList<>();
        Set<List<String>> named = new HashSet<>();
        for (int i = 0; i < actuals.size(); i++) {
            SupposedActual actual = actuals.get(i);
            String path = "actuals[" + i + "]";
            IndicatorState indicator = byCode.get(actual.indicator());
            if (indicator == null) {
                faults.add(unknown(path + ".indicator", actual.indicator()));
                continue;
            }
            if (!named.add(List.of(actual.indicator(), actual.measure()))) {
                faults.add(new Fault(path + ".measure", "同一衡量项重复", "this measure is there twice"));
            }
            faults.addAll(unfit(path, indicator, actual));
        }
        for (int i = 0; i < waivers.size(); i++) {
            if (!byCode.containsKey(waivers.get(i))) {
                faults.add(unknown("waivers[" + i + "]", waivers.get(i)));
            }
        }
        metrics.keySet().forEach(name -> MetricNames.check("metrics." + name, name, faults));
        return faults;
    }

    /** The indicators as they would be. An approved waiver lapses where more would be missed than it was approved for. */
    public List<IndicatorState> indicators(List<IndicatorState> present) {
        Map<String, Map<String, SupposedActual>> supposed = new HashMap<>();
        actuals.forEach(actual -> supposed.computeIfAbsent(actual.indicator(), code -> new HashMap<>())
                .put(actual.measure(), actual));
        return present.stream()
                .map(indicator -> supposed(indicator, supposed.getOrDefault(indicator.code(), Map.of())))
                .toList();
    }

    /** The budget as it would be; of one that isn't there, the metrics alone. */
    public @Nullable BudgetState budget(String department, int fiscalYear, @Nullable BudgetState present) {
        if (metrics.isEmpty()) {
            return present;
        }
        BudgetState budget = present == null ? nothing(department, fiscalYear) : present;
        Map<String, Metric> byName = new TreeMap<>();
        budget.metrics().forEach(metric -> byName.put(metric.name(), metric));
        metrics.forEach(
                (name, value) -> byName.put(name, new Metric(name, value, null, null, SUPPOSED.called(), null)));
        return new BudgetState(
                department,
                fiscalYear,
                0,
                false,
                budget.lines(),
                budget.economicSplit(),
                budget.controlledExpenses(),
                budget.procurement(),
                budget.sums(),
                List.copyOf(byName.values()),
                budget.fixedAssets(),
                budget.monthlyPlan(),
                budget.overspentLines(),
                budget.finalAccounts());
    }

    private static List<Fault> unfit(String path, IndicatorState indicator, SupposedActual actual) {
        return indicator.measures().stream()
                .filter(measure -> measure.name().equals(actual.measure()))
                .findFirst()
                .map(measure -> actual.unfit(path, measure))
                .orElseGet(() -> {
                    List<String> names =
                            indicator.measures().stream().map(Measure::name).toList();
                    return List.of(new Fault(
                            path + ".measure",
                            "指标 " + indicator.code() + " 没有这一衡量项，有：" + String.join("、", names),
                            "the indicator " + indicator.code() + " has no such measure; there are: "
                                    + String.join(", ", names)));
                });
    }

    private static Fault unknown(String path, String code) {
        return new Fault(path, "该部门该年度没有指标 " + code, "the department's year has no indicator " + code);
    }

    private IndicatorState supposed(IndicatorState indicator, Map<String, SupposedActual> values) {
        boolean waived = waivers.contains(indicator.code());
        if (values.isEmpty() && !waived) {
            return indicator;
        }
        List<Measure> measures = onto(indicator.measures(), values);
        return new IndicatorState(
                indicator.department(),
                indicator.fiscalYear(),
                indicator.code(),
                0,
                false,
                indicator.number(),
                indicator.level1(),
                indicator.level2(),
                indicator.level3(),
                indicator.name(),
                indicator.explanation(),
                indicator.points(),
                measures,
                indicator.report(),
                waived ? approved(indicator.waiver()) : standing(indicator, measures),
                indicator.grounds(),
                indicator.change());
    }

    /** One that isn't decided is left to whoever decides. */
    private static @Nullable Waiver standing(IndicatorState indicator, List<Measure> supposed) {
        Waiver waiver = indicator.waiver();
        boolean lapses = waiver != null
                && waiver.status() == WaiverStatus.APPROVED
                && Shortfall.grows(granted(indicator, waiver), supposed);
        return lapses ? null : waiver;
    }

    /** The measures as they were when the waiver was approved; as they are now where it is older than that it tells. */
    private static List<Measure> granted(IndicatorState indicator, Waiver waiver) {
        Map<String, SupposedActual> then = Stream.ofNullable(waiver.grantedFor())
                .flatMap(List::stream)
                .collect(Collectors.toMap(
                        GrantedActual::measure,
                        it -> new SupposedActual(indicator.code(), it.measure(), it.actual(), it.achieved())));
        return onto(indicator.measures(), then);
    }

    private static List<Measure> onto(List<Measure> measures, Map<String, SupposedActual> actuals) {
        return measures.stream()
                .map(measure -> actuals.containsKey(measure.name())
                        ? actuals.get(measure.name()).onto(measure)
                        : measure)
                .toList();
    }

    /** One that is approved already stays as it is. */
    private Waiver approved(@Nullable Waiver present) {
        if (present != null && present.status() == WaiverStatus.APPROVED) {
            return present;
        }
        Person requester = present == null ? SUPPOSED : present.requester();
        return new Waiver(
                WaiverStatus.APPROVED,
                present == null ? SUPPOSED.called() : present.reason(),
                present == null ? null : present.document(),
                requester.subject(),
                requester.name(),
                present == null ? at : present.requestedAt(),
                SUPPOSED.subject(),
                SUPPOSED.name(),
                at,
                null,
                null,
                null,
                null,
                present == null ? null : present.evidence(),
                null);
    }

    private static BudgetState nothing(String department, int fiscalYear) {
        return new BudgetState(
                department,
                fiscalYear,
                0,
                false,
                List.of(),
                null,
                List.of(),
                null,
                new BudgetState.Sums(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, List.of(), List.of(), null),
                List.of(),
                null,
                null,
                null,
                null);
    }
}
