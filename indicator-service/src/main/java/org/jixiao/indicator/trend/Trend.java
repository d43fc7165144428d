package org.jixiao.indicator.trend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jspecify.annotations.Nullable;

/**
 * How a measure ran in the course of the year and what that lets expect.
 *
 * @param target absent for a milestone; the lower bound of a range
 * @param cumulative whether its figure accumulates over the year (累计值); else it is a state (时点值)
 * @param points in the order of their periods
 */
public record Trend(
        String measure,
        Comparison comparison,
        @Nullable String unit,
        @Nullable BigDecimal target,
        @Nullable BigDecimal upper,
        boolean cumulative,
        List<Point> points,
        Outlook outlook) {

    /** What the measure stood at by the end of a period: a figure, or for a milestone whether it was reached. */
    public record Point(
            String period,
            @Nullable BigDecimal value,
            @Nullable Boolean achieved) {}

    /** Of every measure, in the indicator's order. */
    public static List<Trend> of(IndicatorState indicator, List<Interim> entries) {
        return indicator.measures().stream()
                .map(measure -> of(measure, entries))
                .toList();
    }

    private static Trend of(Measure measure, List<Interim> entries) {
        SortedMap<Period, Point> points = new TreeMap<>();
        entries.forEach(entry -> entry.values().stream()
                .filter(reading -> reads(reading, measure))
                .forEach(reading -> points.put(
                        Period.of(entry.period()), new Point(entry.period(), reading.value(), reading.achieved()))));
        return new Trend(
                measure.name(),
                measure.comparison(),
                measure.unit(),
                measure.target(),
                measure.upper(),
                Boolean.TRUE.equals(measure.cumulative()),
                List.copyOf(points.values()),
                outlook(measure, points));
    }

    /** What was read before the measure was redefined tells nothing of it. */
    private static boolean reads(Interim.Reading reading, Measure measure) {
        return reading.name().equals(measure.name())
                && Objects.equals(reading.unit(), measure.unit())
                && (reading.achieved() != null) == (measure.comparison() == Comparison.MILESTONE);
    }

    private static Outlook outlook(Measure measure, SortedMap<Period, Point> points) {
        if (points.isEmpty()) {
            return Outlook.NOTHING_READ;
        }
        Period last = points.lastKey();
        BigDecimal target = measure.target();
        if (target == null) {
            return Outlook.ofMilestone(
                    last, Boolean.TRUE.equals(points.get(last).achieved()));
        }
        // By the months that are over: where a month and a quarter end together, the quarter counts.
        SortedMap<Integer, BigDecimal> course = new TreeMap<>();
        for (Map.Entry<Period, Point> point : points.entrySet()) {
            course.put(
                    point.getKey().months(),
                    Objects.requireNonNull(point.getValue().value()));
        }
        return new Expectation(measure, target, last, course).outlook();
    }
}
