package org.jixiao.indicator.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.indicator.findings.Finding.Figure;
import org.jixiao.indicator.findings.Finding.FigureName;

/** Annual targets (年度目标值) that go further than the long-term target (长期目标值) they should lead to. */
final class BeyondLongTerm {

    private BeyondLongTerm() {}

    static List<Finding> check(IndicatorState indicator) {
        return indicator.measures().stream()
                .flatMap(measure -> found(indicator, measure))
                .toList();
    }

    private static Stream<Finding> found(IndicatorState indicator, Measure measure) {
        BigDecimal annual = measure.target();
        BigDecimal longTerm = measure.longTerm();
        if (annual == null || longTerm == null || !isBeyond(measure, annual.compareTo(longTerm))) {
            return Stream.empty();
        }
        String unit = measure.unit() == null ? "" : " " + measure.unit();
        return Stream.of(Finding.of(
                FindingKind.LONG_TERM_EXCEEDED,
                indicator,
                measure,
                List.of(
                        new Figure(FigureName.TARGET, annual, measure.unit()),
                        new Figure(FigureName.LONG_TERM_TARGET, longTerm, measure.unit())),
                "年度目标 " + annual.toPlainString() + unit + " 超出长期目标 " + longTerm.toPlainString() + unit,
                "the annual target " + annual.toPlainString() + unit + " goes beyond the long-term one, "
                        + longTerm.toPlainString() + unit));
    }

    private static boolean isBeyond(Measure measure, int annualAgainstLongTerm) {
        return switch (measure.comparison()) {
            case AT_LEAST -> annualAgainstLongTerm > 0;
            case AT_MOST -> annualAgainstLongTerm < 0;
            case EQUAL, BETWEEN, MILESTONE -> false;
        };
    }
}
