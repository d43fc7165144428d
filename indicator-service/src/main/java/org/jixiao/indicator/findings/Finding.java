package org.jixiao.indicator.findings;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.GoalKey;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something a reviewer should look at.
 *
 * @param indicators codes of those it is about; empty where it is about goals
 * @param measure the one it is about; absent where it is about whole indicators
 * @param goals it is about; empty where it is about indicators
 * @param figures that show it
 * @param message one sentence in Chinese
 * @param messageEn the same in English
 * @param basis the rule it rests on, in both languages
 */
public record Finding(
        Severity severity,
        FindingKind kind,
        List<String> indicators,
        @Nullable String measure,
        List<GoalKey> goals,
        List<Figure> figures,
        String message,
        String messageEn,
        String basis) {

    public Finding {
        indicators = List.copyOf(indicators);
        goals = List.copyOf(goals);
        figures = List.copyOf(figures);
    }

    public enum Severity {
        WARNING("警告"),
        NOTE("提示");

        private final String chinese;

        Severity(String chinese) {
            this.chinese = chinese;
        }

        /** As a table tells it. */
        public String chinese() {
            return chinese;
        }
    }

    /** What a figure tells. */
    public enum FigureName {
        /** 目标值. */
        TARGET,
        /** 长期目标值. */
        LONG_TERM_TARGET,
        /** 实际完成值. */
        ACTUAL,
        /** 上年实际完成值. */
        LAST_YEAR_ACTUAL,
        /** 实际完成值占目标值的百分比, half up to 2 decimals. */
        PERCENT_OF_TARGET,
        /** 所覆盖的月数. */
        MONTHS_COVERED,
        /** 受访人数. */
        RESPONDENTS,
        /** 低于所报值的最近可达满意率, half up to 2 decimals. */
        REACHABLE_BELOW,
        /** 高于所报值的最近可达满意率, half up to 2 decimals. */
        REACHABLE_ABOVE
    }

    /** @param unit absent where the measure has none */
    public record Figure(
            FigureName name, BigDecimal value, @Nullable String unit) {}

    static Finding of(
            FindingKind kind,
            IndicatorState indicator,
            @Nullable Measure measure,
            List<Figure> figures,
            String message,
            String messageEn) {
        String of = measure == null ? named(indicator) : named(indicator) + Words.quoted(measure.name());
        return of(
                kind,
                List.of(indicator.code()),
                measure == null ? null : measure.name(),
                List.of(),
                figures,
                of + "：" + message,
                (measure == null ? indicator.code() : indicator.code() + " '" + measure.name() + "'") + ": "
                        + messageEn);
    }

    static Finding ofIndicators(FindingKind kind, List<IndicatorState> indicators, String message, String messageEn) {
        List<String> codes =
                indicators.stream().map(IndicatorState::code).sorted().toList();
        return of(
                kind,
                codes,
                null,
                List.of(),
                List.of(),
                message + "：" + String.join("、", codes),
                messageEn + ": " + String.join(", ", codes));
    }

    static Finding ofGoals(FindingKind kind, List<GoalKey> goals, String message, String messageEn) {
        return of(kind, List.of(), null, goals, List.of(), message, messageEn);
    }

    private static Finding of(
            FindingKind kind,
            List<String> indicators,
            @Nullable String measure,
            List<GoalKey> goals,
            List<Figure> figures,
            String message,
            String messageEn) {
        return new Finding(
                kind.severity(), kind, indicators, measure, goals, figures, message, messageEn, kind.basis());
    }

    private static String named(IndicatorState indicator) {
        return indicator.code() + " " + indicator.name();
    }
}
