package org.jixiao.indicator.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.AnswerCount;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.GoalKey;
import org.jixiao.events.IndicatorState.Ratio;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.IndicatorState.Survey;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one indicator say, with what they don't tell of taken from the indicator that is there. Nothing is
 * checked yet: what is required may be absent.
 *
 * @param revision the rows were written for; absent where they don't say
 * @param before absent for an indicator that is new
 * @param reported absent where the rows report nothing new
 * @param rows one for each measure, in their order
 */
public record Draft(
        String code,
        @Nullable Long revision,
        @Nullable IndicatorState before,
        Promised promised,
        @Nullable Reported reported,
        List<FormRow> rows) {

    private static final Pattern INDEX = Pattern.compile("\\[([^\\]]*)\\]");

    /** What is promised. */
    public record Promised(
            @Nullable Integer number,
            @Nullable String level1,
            @Nullable String level2,
            @Nullable String level3,
            @Nullable String name,
            @Nullable String explanation,
            @Nullable BigDecimal points,
            List<Measure> measures,
            @Nullable List<GoalKey> goals,
            @Nullable Boolean core,
            @Nullable String dataSource,
            @Nullable String targetBasis) {}

    /** A measure and its target. */
    public record Measure(
            @Nullable String name,
            @Nullable Comparison comparison,
            @Nullable String unit,
            @Nullable BigDecimal target,
            @Nullable BigDecimal upper,
            @Nullable BigDecimal longTerm,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable Boolean cumulative) {}

    /** What was achieved. */
    public record Reported(
            List<Achieved> values,
            @Nullable LocalDate asOf,
            @Nullable String period,
            @Nullable String comment,
            @Nullable String deviationReason,
            @Nullable String remedy,
            @Nullable Asked survey) {

        static Reported of(IndicatorState state) {
            Report report = state.report();
            List<Achieved> values = state.measures().stream().map(Achieved::of).toList();
            return report == null
                    ? new Reported(values, null, null, null, null, null, null)
                    : new Reported(
                            values,
                            report.asOf(),
                            report.period(),
                            report.comment(),
                            report.deviationReason(),
                            report.remedy(),
                            Asked.of(report.survey()));
        }

        boolean holdsFigures() {
            return values.stream().anyMatch(value -> value.actual() != null || value.achieved() != null);
        }

        /** Whether it says what another says; a figure that follows from its parts may be left out. */
        boolean says(Reported other) {
            return values.size() == other.values.size()
                    && values.stream().allMatch(value -> other.values.stream().anyMatch(value::says))
                    && Objects.equals(asOf, other.asOf)
                    && Objects.equals(period, other.period)
                    && Objects.equals(comment, other.comment)
                    && Objects.equals(deviationReason, other.deviationReason)
                    && Objects.equals(remedy, other.remedy)
                    && Objects.equals(survey, other.survey);
        }
    }

    /** What a measure came to. */
    public record Achieved(
            @Nullable String name,
            @Nullable BigDecimal actual,
            @Nullable Boolean achieved,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String measured) {

        private static Achieved of(IndicatorState.Measure measure) {
            Ratio ratio = measure.ratio();
            return new Achieved(
                    measure.name(),
                    measure.actual(),
                    measure.achieved(),
                    ratio == null ? null : ratio.numeratorActual(),
                    ratio == null ? null : ratio.denominatorActual(),
                    measure.measured());
        }

        private boolean says(Achieved other) {
            boolean follows = actual == null && other.numerator != null;
            return Objects.equals(name, other.name)
                    && (follows || same(actual, other.actual))
                    && Objects.equals(achieved, other.achieved)
                    && same(numerator, other.numerator)
                    && same(denominator, other.denominator)
                    && Objects.equals(measured, other.measured);
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null || other == null ? one == other : one.compareTo(other) == 0;
        }
    }

    /** The survey behind a satisfaction. */
    public record Asked(
            @Nullable Integer respondents,
            @Nullable Integer communities,
            @Nullable Integer communitiesTotal,
            @Nullable Integer sample,
            @Nullable List<AnswerCount> answers) {

        private static @Nullable Asked of(@Nullable Survey survey) {
            return survey == null
                    ? null
                    : new Asked(
                            survey.respondents(),
                            survey.communities(),
                            survey.communitiesTotal(),
                            survey.sample(),
                            survey.answers());
        }
    }

    /**
     * Where a field was written.
     *
     * @param path as a request or a history names it, e.g. {@code measures[1].target} or {@code measures[拆迁面积].actual}
     */
    public String address(String path) {
        Column column = column(path);
        FormRow row = row(path);
        return column == null ? row.place() : row.address(column);
    }

    /** What a field is called: its column, and whose it is, e.g. 实际完成值（B12 一职教东片征收“拆迁面积”）. */
    public String title(String path) {
        Column column = column(path);
        int row = rows.indexOf(row(path));
        boolean ofOne =
                column != null && column.ofMeasure() && promised.measures().size() > 1;
        String measure = ofOne && row >= 0 ? promised.measures().get(row).name() : null;
        String whose = promised.name() == null ? code : code + " " + promised.name();
        return (column == null ? "" : column.heading()) + "（" + whose + (measure == null ? "" : Words.quoted(measure))
                + "）";
    }

    /** Of the indicator as a whole, in its first row. */
    public String address(Column column) {
        return rows.get(0).address(column);
    }

    public static @Nullable Column column(String path) {
        return Column.at(INDEX.matcher(path).replaceAll(""));
    }

    private FormRow row(String path) {
        Matcher index = INDEX.matcher(path);
        if (!path.startsWith("measures[") && !path.startsWith("values[") || !index.find()) {
            return rows.get(0);
        }
        String which = index.group(1);
        for (int i = 0; i < rows.size() && i < promised.measures().size(); i++) {
            if (which.equals(String.valueOf(i))
                    || which.equals(promised.measures().get(i).name())) {
                return rows.get(i);
            }
        }
        return rows.get(0);
    }
}
