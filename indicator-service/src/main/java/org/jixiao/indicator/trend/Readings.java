package org.jixiao.indicator.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.Figure;
import org.jixiao.indicator.measure.Flaw;
import org.jspecify.annotations.Nullable;

/** What is said of an indicator in the course of the year: readings of some of its measures. */
public record Readings(List<Said> values, @Nullable String comment) {

    public Readings {
        values = List.copyOf(values);
    }

    /** Of one measure: a figure, or for a milestone whether it is reached. */
    public record Said(
            String name,
            @Nullable BigDecimal value,
            @Nullable Boolean achieved) {

        public Said {
            value = Figure.plainOrNull(value);
        }

        /** What was a milestone and is a figure now, or the reverse, tells nothing of it. */
        private boolean differs(Interim.Reading reading) {
            return value != null && reading.value() != null
                    ? value.compareTo(reading.value()) != 0
                    : achieved != null && reading.achieved() != null && !achieved.equals(reading.achieved());
        }
    }

    /** Everything that does not fit the indicator; empty when it fits. */
    public List<Flaw> flawsAgainst(IndicatorState indicator) {
        Map<String, Measure> measures = byName(indicator);
        List<Flaw> flaws = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            Said said = values.get(i);
            String at = "values[" + i + "].";
            Measure measure = measures.get(said.name());
            if (measure == null) {
                flaws.add(Actuals.noSuchMeasure(at + "name"));
            } else if (!named.add(said.name())) {
                flaws.add(new Flaw(at + "name", "同一衡量项重复填报", "this measure is reported twice"));
            } else if (measure.comparison() == Comparison.MILESTONE) {
                flaws.addAll(flawsOfMilestone(at, said));
            } else {
                flaws.addAll(flawsOfFigure(at, said));
            }
        }
        return flaws;
    }

    /**
     * Where these readings differ from those of the period that ends on the same day: a quarter and its last month, read at
     * once, can't stand at two figures.
     *
     * @param entries of the same indicator
     */
    public List<Flaw> contradicting(IndicatorState indicator, Period period, List<Interim> entries) {
        return entries.stream()
                .filter(entry -> !entry.period().equals(period.text()))
                .filter(entry -> Period.of(entry.period()).lastDay().equals(period.lastDay()))
                .flatMap(entry -> contradicting(byName(indicator), entry))
                .toList();
    }

    private Stream<Flaw> contradicting(Map<String, Measure> measures, Interim entry) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Said said = values.get(i);
            String field = "values[" + i + "]." + (said.value() == null ? "achieved" : "value");
            String unit = measures.get(said.name()).unit();
            entry.values().stream()
                    .filter(reading -> reading.name().equals(said.name()) && Objects.equals(reading.unit(), unit))
                    .filter(said::differs)
                    .map(reading -> otherwise(field, entry.period(), reading))
                    .forEach(flaws::add);
        }
        return flaws.stream();
    }

    private static Flaw otherwise(String field, String period, Interim.Reading reading) {
        String zh = reading.value() == null
                ? Boolean.TRUE.equals(reading.achieved()) ? "已达成" : "未达成"
                : reading.value().toPlainString();
        String en = reading.value() == null
                ? Boolean.TRUE.equals(reading.achieved()) ? "reached" : "not reached"
                : reading.value().toPlainString();
        return new Flaw(
                field,
                "与同日截止的 " + period + " 监控数据（" + zh + "）不一致：填报相同的值，或先删除 " + period + " 的监控数据",
                "differs from " + period + ", which ends on the same day (" + en + "): enter the same, or take that of "
                        + period + " back first");
    }

    private static List<Flaw> flawsOfMilestone(String at, Said said) {
        List<Flaw> flaws = new ArrayList<>();
        if (said.achieved() == null) {
            flaws.add(new Flaw(at + "achieved", "必须填写是否达成", "say whether the milestone is reached"));
        }
        if (said.value() != null) {
            flaws.add(new Flaw(at + "value", "里程碑没有数值", "a milestone has no figure"));
        }
        return flaws;
    }

    private static List<Flaw> flawsOfFigure(String at, Said said) {
        List<Flaw> flaws = new ArrayList<>();
        if (said.value() == null) {
            flaws.add(new Flaw(at + "value", "必须填写数值", "a figure is required"));
        }
        if (said.achieved() != null) {
            flaws.add(new Flaw(at + "achieved", "只有里程碑才填写是否达成", "only a milestone is reached or not"));
        }
        return flaws;
    }

    /**
     * The interim actuals of an indicator these readings fit.
     *
     * @param last of the period; absent where there were none. What was taken back begins anew, its revisions go on
     */
    public Interim over(IndicatorState indicator, Period period, @Nullable Interim last) {
        Map<String, Measure> measures = byName(indicator);
        return new Interim(
                indicator.department(),
                indicator.fiscalYear(),
                indicator.code(),
                period.text(),
                last == null ? 1 : last.revision() + 1,
                false,
                values.stream()
                        .map(said -> new Interim.Reading(
                                said.name(), measures.get(said.name()).unit(), said.value(), said.achieved()))
                        .toList(),
                comment);
    }

    private static Map<String, Measure> byName(IndicatorState indicator) {
        Map<String, Measure> measures = new HashMap<>();
        indicator.measures().forEach(measure -> measures.put(measure.name(), measure));
        return measures;
    }
}
