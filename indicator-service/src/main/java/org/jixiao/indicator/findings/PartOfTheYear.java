package org.jixiao.indicator.findings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.indicator.findings.Finding.Figure;
import org.jixiao.indicator.findings.Finding.FigureName;
import org.jixiao.indicator.wording.Period;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * Actuals that cover part of the year, by the period they are said to cover (数据所属期间) or by the date they describe
 * (数据截止日期). Books that are said to cover the whole year may be closed in its last month. A milestone that is reached
 * stays reached.
 */
final class PartOfTheYear {

    private PartOfTheYear() {}

    static List<Finding> check(IndicatorState indicator) {
        Report report = indicator.report();
        if (report == null
                || indicator.measures().stream().allMatch(measure -> Boolean.TRUE.equals(measure.achieved()))) {
            return List.of();
        }
        Optional<Period> told = Optional.ofNullable(report.period()).flatMap(Period::of);
        int months = told.map(period -> period.isOfAnotherYear(indicator.fiscalYear()) ? 0 : period.months())
                .orElse(Period.YEAR);
        if (months < Period.YEAR) {
            return List.of(found(indicator, months, report.period(), report.period()));
        }
        LocalDate asOf = report.asOf();
        LocalDate earliest = LocalDate.of(indicator.fiscalYear(), Period.YEAR, told.isPresent() ? 1 : 31);
        return asOf == null || !asOf.isBefore(earliest)
                ? List.of()
                : List.of(found(indicator, monthsUntil(asOf, indicator.fiscalYear()), "截至 " + asOf, "as of " + asOf));
    }

    /** Whole months of the year. */
    private static int monthsUntil(LocalDate asOf, int year) {
        return asOf.getYear() < year ? 0 : asOf.plusDays(1).getMonthValue() - 1;
    }

    private static Finding found(IndicatorState indicator, int months, @Nullable String zh, @Nullable String en) {
        return Finding.of(
                FindingKind.PARTIAL_YEAR,
                indicator,
                null,
                List.of(new Figure(FigureName.MONTHS_COVERED, BigDecimal.valueOf(months), "个月")),
                "实际值的数据期间为" + Words.quoted(zh) + "，未覆盖全年",
                "the actual covers part of the year only (" + en + ")");
    }
}
