package org.jixiao.indicator.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.IndicatorState.Survey;
import org.jspecify.annotations.Nullable;

/**
 * The actuals (实际完成值) of an indicator, reported as a whole: every measure is named once, with what was said beside
 * the figures.
 */
public record Actuals(List<Value> values, Report report) {

    public Actuals {
        values = List.copyOf(values);
    }

    /** The actual of one measure: a figure, or for a milestone whether it is reached. */
    public record Value(
            String name,
            @Nullable BigDecimal actual,
            @Nullable Boolean achieved) {

        public Value {
            actual = Figure.plainOrNull(actual);
        }
    }

    /** Whether every measure of the indicator has its actual. */
    public static boolean areReported(IndicatorState indicator) {
        return indicator.measures().stream().allMatch(Actuals::isReported);
    }

    static boolean isReported(Measure measure) {
        return measure.actual() != null || measure.achieved() != null;
    }

    /** Everything in this report that does not fit the indicator or contradicts itself; empty when it fits. */
    public List<Flaw> flawsAgainst(IndicatorState indicator) {
        Map<String, Measure> measures = new HashMap<>();
        indicator.measures().forEach(measure -> measures.put(measure.name(), measure));
        List<Flaw> flaws = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            String at = "values[" + i + "].";
            Measure measure = measures.get(value.name());
            if (measure == null) {
                flaws.add(new Flaw(at + "name", "该指标没有这一衡量项", "the indicator has no measure of this name"));
            } else if (!named.add(value.name())) {
                flaws.add(new Flaw(at + "name", "同一衡量项重复填报", "this measure is reported twice"));
            } else {
                flaws.addAll(wrongKind(at, value, measure.comparison() == Comparison.MILESTONE));
            }
        }
        for (Measure measure : indicator.measures()) {
            if (!named.contains(measure.name())) {
                flaws.add(new Flaw(
                        "values", "缺少衡量项“" + measure.name() + "”", "the measure '" + measure.name() + "' is missing"));
            }
        }
        Survey survey = report.survey();
        if (survey != null && survey.communities() > survey.communitiesTotal()) {
            flaws.add(
                    new Flaw("survey.communities", "抽查社区数不得超过社区总数", "no more communities can be drawn than there are"));
        }
        return flaws;
    }

    private static List<Flaw> wrongKind(String at, Value value, boolean milestone) {
        List<Flaw> flaws = new ArrayList<>();
        if (milestone && value.achieved() == null) {
            flaws.add(new Flaw(at + "achieved", "必须填写是否达成", "say whether the milestone is reached"));
        }
        if (milestone && value.actual() != null) {
            flaws.add(new Flaw(at + "actual", "里程碑没有实际数值", "a milestone has no actual figure"));
        }
        if (!milestone && value.actual() == null) {
            flaws.add(new Flaw(at + "actual", "必须填写实际数值", "an actual figure is required"));
        }
        if (!milestone && value.achieved() != null) {
            flaws.add(new Flaw(at + "achieved", "只有里程碑才填写是否达成", "only a milestone is reached or not"));
        }
        return flaws;
    }

    /**
     * The state these actuals make of an indicator they fit.
     *
     * @param waiverCovers whether a waiver, if there is one, still covers what is now missed; it lapses otherwise
     */
    public IndicatorState onto(IndicatorState before, boolean waiverCovers) {
        Map<String, Value> byName = new HashMap<>();
        values.forEach(value -> byName.put(value.name(), value));
        List<Measure> measures = before.measures().stream()
                .map(measure -> measured(measure, byName.get(measure.name())))
                .toList();
        return NextRevision.of(before, measures, report, waiverCovers ? before.waiver() : null);
    }

    private static Measure measured(Measure measure, @Nullable Value value) {
        if (value == null) {
            throw new IllegalArgumentException("No value for measure " + measure.name());
        }
        return new Measure(
                measure.name(),
                measure.comparison(),
                measure.unit(),
                measure.target(),
                value.actual(),
                value.achieved(),
                measure.upper(),
                measure.longTerm(),
                measure.initial(),
                measure.ratio(),
                measure.measured());
    }
}
