package org.jixiao.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator (绩效指标) with its targets, actuals and waiver. Key: department/year/indicator.
 *
 * @param level1 一级指标, e.g. 产出指标
 * @param points 标准分值 of this indicator
 * @param explanation 指标解释
 */
public record IndicatorState(
        String department,
        int fiscalYear,
        String code,
        long revision,
        boolean removed,
        int number,
        String level1,
        String level2,
        String level3,
        String name,
        @Nullable String explanation,
        BigDecimal points,
        List<Measure> measures,
        @Nullable Report report,
        @Nullable Waiver waiver)
        implements State {

    @Override
    public String key() {
        return department + "/" + fiscalYear + "/" + code;
    }

    /** How an actual is held against its target; a milestone is reached or not. */
    public enum Comparison {
        AT_LEAST,
        AT_MOST,
        EQUAL,
        MILESTONE
    }

    /**
     * @param unit of target and actual; absent for a milestone
     * @param target absent for a milestone
     * @param actual absent until reported, and for a milestone
     * @param achieved for a milestone, once reported
     */
    public record Measure(
            String name,
            Comparison comparison,
            @Nullable String unit,
            @Nullable BigDecimal target,
            @Nullable BigDecimal actual,
            @Nullable Boolean achieved) {}

    /** What was said beside the actuals when they were reported. */
    public record Report(
            @Nullable LocalDate asOf,
            @Nullable String period,
            @Nullable String comment,
            @Nullable String deviationReason,
            @Nullable Survey survey) {}

    /** The sample behind a satisfaction figure: persons asked, communities drawn of all communities. */
    public record Survey(int respondents, int communities, int communitiesTotal) {}

    public enum WaiverStatus {
        REQUESTED,
        APPROVED,
        REJECTED
    }

    /**
     * A special case (特殊情况): a missed target that counts as met once somebody else approved it.
     *
     * @param requestedByName absent from messages older than the field, as is {@code decidedByName}
     */
    public record Waiver(
            WaiverStatus status,
            String reason,
            @Nullable String document,
            String requestedBy,
            @Nullable String requestedByName,
            Instant requestedAt,
            @Nullable String decidedBy,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt,
            @Nullable String decisionDocument,
            @Nullable String decisionComment) {

        public Person requester() {
            return new Person(requestedBy, requestedByName);
        }

        /** Absent until decided. */
        public @Nullable Person decider() {
            return decidedBy == null ? null : new Person(decidedBy, decidedByName);
        }
    }
}
