package org.jixiao.indicator.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.indicator.findings.Finding.Figure;
import org.jixiao.indicator.findings.Finding.FigureName;
import org.jixiao.indicator.measure.LastYear;
import org.jixiao.indicator.measure.Promise;

/**
 * Targets (目标值) that ask for less than last year achieved (上年完成). Held against each other is only what is measured
 * alike in both years: the same unit, direction and share, and no actual of something else.
 */
final class BelowLastYear {

    private BelowLastYear() {}

    static List<Finding> check(IndicatorState indicator, LastYear lastYear) {
        return indicator.measures().stream()
                .flatMap(measure ->
                        lastYear.of(indicator, measure).stream().flatMap(last -> found(indicator, measure, last)))
                .toList();
    }

    private static Stream<Finding> found(IndicatorState indicator, Measure measure, Measure last) {
        BigDecimal target = measure.target();
        BigDecimal achieved = last.actual();
        if (target == null
                || achieved == null
                || !isMeasuredAlike(measure, last)
                || !asksForLess(measure, target.compareTo(achieved))) {
            return Stream.empty();
        }
        String unit = measure.unit() == null ? "" : " " + measure.unit();
        int year = indicator.fiscalYear() - 1;
        boolean atMost = measure.comparison() == IndicatorState.Comparison.AT_MOST;
        return Stream.of(Finding.of(
                FindingKind.BELOW_LAST_YEAR,
                indicator,
                measure,
                List.of(
                        new Figure(FigureName.TARGET, target, measure.unit()),
                        new Figure(FigureName.LAST_YEAR_ACTUAL, achieved, measure.unit())),
                (atMost ? "目标不高于 " : "目标不低于 ") + target.toPlainString() + unit + "，" + (atMost ? "宽于" : "低于") + "上年（"
                        + year + " 年）实际完成的 " + achieved.toPlainString() + unit,
                "the target, " + (atMost ? "at most " : "at least ") + target.toPlainString() + unit
                        + ", asks for less than was achieved in " + year + ", " + achieved.toPlainString() + unit));
    }

    private static boolean isMeasuredAlike(Measure measure, Measure last) {
        return measure.comparison() == last.comparison()
                && last.measured() == null
                && Promise.of(measure).sameKindAs(Promise.of(last));
    }

    private static boolean asksForLess(Measure measure, int targetAgainstAchieved) {
        return switch (measure.comparison()) {
            case AT_LEAST -> targetAgainstAchieved < 0;
            case AT_MOST -> targetAgainstAchieved > 0;
            case EQUAL, BETWEEN, MILESTONE -> false;
        };
    }
}
