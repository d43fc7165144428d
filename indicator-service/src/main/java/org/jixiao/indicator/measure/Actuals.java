package org.jixiao.indicator.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.IndicatorState.Survey;
import org.jixiao.indicator.wording.Period;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * The actuals (实际完成值) of an indicator, reported as a whole: every measure is named once, with what was said beside
 * the figures.
 */
public record Actuals(List<Value> values, Report report) {

    static final Report NOTHING_SAID = new Report(null, null, null, null, null, null, null);

    public Actuals {
        values = List.copyOf(values);
    }

    /** What is said beside the figures of an indicator; of one that reports nothing, nothing. */
    public static Report said(IndicatorState indicator) {
        return indicator.report() == null ? NOTHING_SAID : indicator.report();
    }

    /** Whether every measure of the indicator has its actual. */
    public static boolean areReported(IndicatorState indicator) {
        return indicator.measures().stream().allMatch(Actuals::isReported);
    }

    static boolean isReported(Measure measure) {
        return measure.actual() != null || measure.achieved() != null;
    }

    /**
     * Everything in this report that does not fit the indicator or contradicts itself; empty when it fits.
     *
     * @param today after which nothing was achieved yet
     */
    public List<Flaw> flawsAgainst(IndicatorState indicator, LocalDate today) {
        Surveyed surveyed = surveyed(indicator);
        Map<String, Measure> measures = byName(indicator);
        List<Flaw> flaws = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            String at = "values[" + i + "].";
            Measure measure = measures.get(value.name());
            if (measure == null) {
                flaws.add(noSuchMeasure(at + "name"));
            } else if (!named.add(value.name())) {
                flaws.add(new Flaw(at + "name", "同一衡量项重复填报", "this measure is reported twice"));
            } else {
                flaws.addAll(value.flaws(at, measure, satisfaction(surveyed, measure)));
            }
        }
        for (Measure measure : indicator.measures()) {
            if (!named.contains(measure.name())) {
                flaws.add(new Flaw(
                        "values",
                        "缺少衡量项" + Words.quoted(measure.name()),
                        "the measure '" + measure.name() + "' is missing"));
            }
        }
        if (surveyed != null) {
            flaws.addAll(surveyed.flaws());
        }
        if (report.asOf() != null && report.asOf().getYear() < indicator.fiscalYear()) {
            flaws.add(before(report.asOf(), indicator.fiscalYear()));
        }
        if (lastDayCovered(indicator.fiscalYear())
                .filter(last -> last.getYear() < indicator.fiscalYear())
                .isPresent()) {
            flaws.add(beforeTheYear(indicator.fiscalYear()));
        }
        flaws.addAll(flawsOfTheFuture(indicator.fiscalYear(), today));
        return flaws;
    }

    private List<Flaw> flawsOfTheFuture(int year, LocalDate today) {
        List<Flaw> flaws = new ArrayList<>();
        LocalDate asOf = report.asOf();
        if (asOf != null && asOf.isAfter(today)) {
            flaws.add(new Flaw(
                    "asOf",
                    "数据截止日期 " + asOf + " 晚于今天（" + today + "）：应为数据实际截至的日期",
                    asOf + " is after today, " + today + ": give the day that the figures describe"));
        }
        LocalDate last = lastDayCovered(year).orElse(null);
        if (last != null && last.isAfter(today)) {
            flaws.add(new Flaw(
                    "period",
                    "所属期间" + quoted() + "至 " + last + " 止，晚于今天（" + today + "）：应为数据实际覆盖的期间",
                    "'" + report.period() + "' ends on " + last + ", after today, " + today
                            + ": give the period that the figures cover"));
        }
        return flaws;
    }

    /** Empty where none is told, or in words that are not known. */
    private Optional<LocalDate> lastDayCovered(int year) {
        return Optional.ofNullable(report.period()).flatMap(Period::of).map(period -> period.lastDay(year));
    }

    private String quoted() {
        return Words.quoted(String.valueOf(report.period()));
    }

    private Flaw beforeTheYear(int year) {
        return new Flaw(
                "period",
                "所属期间" + quoted() + "早于 " + year + " 年度：应为数据在本年度内覆盖的期间",
                "'" + report.period() + "' is before the year " + year
                        + ": give the part of it that the figures cover");
    }

    private static Flaw before(LocalDate asOf, int year) {
        return new Flaw(
                "asOf",
                "数据截止日期 " + asOf + " 早于 " + year + " 年度：应为 " + year + " 年内的日期，或年度结束后至填报时的日期",
                asOf + " is before the year " + year + ": give a date in it, or after it up to the time of reporting");
    }

    public static boolean hasMeasure(IndicatorState indicator, String name) {
        return indicator.measures().stream().anyMatch(measure -> measure.name().equals(name));
    }

    /** @param field which names a measure that the indicator has not */
    public static Flaw noSuchMeasure(String field) {
        return new Flaw(field, "该指标没有这一衡量项", "the indicator has no measure of this name");
    }

    /** These actuals of an indicator they fit, with the figures that follow from shares and surveys. */
    public Actuals reckoned(IndicatorState indicator) {
        Surveyed surveyed = surveyed(indicator);
        Map<String, Measure> measures = byName(indicator);
        return new Actuals(
                values.stream()
                        .map(value -> {
                            Measure measure = measures.get(value.name());
                            return measure == null ? value : value.reckoned(measure, satisfaction(surveyed, measure));
                        })
                        .toList(),
                report);
    }

    private @Nullable Surveyed surveyed(IndicatorState indicator) {
        Survey survey = report.survey();
        return survey == null ? null : Surveyed.of(survey, indicator);
    }

    private static @Nullable BigDecimal satisfaction(@Nullable Surveyed surveyed, Measure measure) {
        return surveyed == null ? null : surveyed.satisfaction(measure);
    }

    private static Map<String, Measure> byName(IndicatorState indicator) {
        Map<String, Measure> measures = new HashMap<>();
        indicator.measures().forEach(measure -> measures.put(measure.name(), measure));
        return measures;
    }

    /**
     * The state these actuals, reckoned, make of an indicator they fit.
     *
     * @param waiverCovers whether a waiver, if there is one, still covers what is now missed; it lapses otherwise
     */
    public IndicatorState onto(IndicatorState before, boolean waiverCovers) {
        Map<String, Value> byName = new HashMap<>();
        values.forEach(value -> byName.put(value.name(), value));
        List<Measure> measures = before.measures().stream()
                .map(measure -> measured(measure, byName.get(measure.name())))
                .toList();
        return NextRevision.of(
                before, measures, Evidence.beside(report, before), waiverCovers ? before.waiver() : null);
    }

    private static Measure measured(Measure measure, @Nullable Value value) {
        if (value == null) {
            throw new IllegalArgumentException("No value for measure " + measure.name());
        }
        return value.onto(measure);
    }
}
