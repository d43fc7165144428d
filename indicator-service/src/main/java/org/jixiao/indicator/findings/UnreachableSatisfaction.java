package org.jixiao.indicator.findings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.IndicatorState.Survey;
import org.jixiao.indicator.findings.Finding.Figure;
import org.jixiao.indicator.findings.Finding.FigureName;
import org.jixiao.indicator.measure.Surveyed;

/**
 * Satisfactions in % that so many respondents can't come to, to as many decimals as are stated: of 40 it is 92.5 or 95,
 * and never 93.06. Where answers are weighted it may be, so a survey whose answers are counted is left to them: from these
 * the satisfaction is reckoned.
 */
final class UnreachableSatisfaction {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private UnreachableSatisfaction() {}

    static List<Finding> check(IndicatorState indicator) {
        Report report = indicator.report();
        Survey survey = report == null ? null : report.survey();
        if (survey == null || survey.answers() != null) {
            return List.of();
        }
        return Surveyed.of(survey, indicator).measure().stream()
                .flatMap(measure -> found(indicator, measure, survey.respondents()))
                .toList();
    }

    private static Stream<Finding> found(IndicatorState indicator, Measure measure, int respondents) {
        BigDecimal stated = measure.actual();
        if (stated == null || isReachable(stated, respondents)) {
            return Stream.empty();
        }
        BigDecimal below = satisfaction(
                satisfied(stated, respondents, RoundingMode.FLOOR).min(BigDecimal.valueOf(respondents)), respondents);
        BigDecimal above = satisfaction(
                satisfied(stated, respondents, RoundingMode.CEILING).max(BigDecimal.ZERO), respondents);
        return Stream.of(Finding.of(
                FindingKind.SURVEY_UNREACHABLE,
                indicator,
                measure,
                List.of(
                        new Figure(FigureName.ACTUAL, stated, measure.unit()),
                        new Figure(FigureName.RESPONDENTS, BigDecimal.valueOf(respondents), "人"),
                        new Figure(FigureName.REACHABLE_BELOW, below, measure.unit()),
                        new Figure(FigureName.REACHABLE_ABOVE, above, measure.unit())),
                "受访 " + respondents + " 人，满意率不可能为 " + stated.toPlainString() + "%（最接近的是 " + below.toPlainString()
                        + "% 和 " + above.toPlainString() + "%）；如按答案加权，请填报各答案人数",
                respondents + " answered, of whom " + stated.toPlainString() + " % can't be satisfied (next to it are "
                        + below.toPlainString() + " % and " + above.toPlainString()
                        + " %); where answers are weighted, report how often each was given"));
    }

    /** Whether some number of satisfied respondents comes to what is stated, rounded up or down at its half. */
    static boolean isReachable(BigDecimal stated, int respondents) {
        BigDecimal half =
                BigDecimal.ONE.movePointLeft(Math.max(0, stated.scale())).divide(BigDecimal.valueOf(2));
        BigDecimal fewest = satisfied(stated.subtract(half), respondents, RoundingMode.CEILING)
                .max(BigDecimal.ZERO);
        BigDecimal most =
                satisfied(stated.add(half), respondents, RoundingMode.FLOOR).min(BigDecimal.valueOf(respondents));
        return fewest.compareTo(most) <= 0;
    }

    private static BigDecimal satisfied(BigDecimal satisfaction, int respondents, RoundingMode to) {
        return satisfaction
                .multiply(BigDecimal.valueOf(respondents))
                .divide(HUNDRED)
                .setScale(0, to);
    }

    private static BigDecimal satisfaction(BigDecimal satisfied, int respondents) {
        return satisfied.multiply(HUNDRED).divide(BigDecimal.valueOf(respondents), DECIMALS, RoundingMode.HALF_UP);
    }
}
