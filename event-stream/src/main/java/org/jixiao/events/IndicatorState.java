package org.jixiao.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.events.PlanState.Horizon;
import org.jspecify.annotations.Nullable;

/**
 * An indicator (绩效指标) with its targets, actuals and waiver. Key: department/year/indicator.
 *
 * @param level1 一级指标, e.g. 产出指标
 * @param points 标准分值 of this indicator
 * @param explanation 指标解释
 * @param grounds what the promise rests on; absent where nothing is said of it, and from messages older than the field
 * @param change the change of targets (目标变更) last asked for; absent where none was
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
        @Nullable Waiver waiver,
        @Nullable Grounds grounds,
        @Nullable TargetChange change)
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
        BETWEEN,
        MILESTONE
    }

    /**
     * @param unit of target and actual; absent for a milestone
     * @param target absent for a milestone; the lower bound, inclusive, of {@code BETWEEN}
     * @param actual absent until reported, and for a milestone
     * @param achieved for a milestone, once reported
     * @param upper the upper bound, inclusive, of {@code BETWEEN}; absent otherwise
     * @param longTerm 长期目标值 beside the annual target; absent where there is none
     * @param initial 年初目标值: what was approved at first, once a change was approved
     * @param ratio what the figure is a share of; absent where it stands for itself
     * @param measured 实际口径: what the actual measures where that is not what the target says
     * @param cumulative whether the figure accumulates over the year (累计值); absent where it is a state (时点值), and from
     *     messages older than the field
     */
    public record Measure(
            String name,
            Comparison comparison,
            @Nullable String unit,
            @Nullable BigDecimal target,
            @Nullable BigDecimal actual,
            @Nullable Boolean achieved,
            @Nullable BigDecimal upper,
            @Nullable BigDecimal longTerm,
            @Nullable Bounds initial,
            @Nullable Ratio ratio,
            @Nullable String measured,
            @Nullable Boolean cumulative) {}

    /** A target, with its upper bound where it is one of {@code BETWEEN}. */
    public record Bounds(BigDecimal target, @Nullable BigDecimal upper) {}

    /**
     * A figure that is a share (比率): numerator and denominator by name, and what each came to.
     *
     * @param numeratorActual absent until reported, as is {@code denominatorActual}
     */
    public record Ratio(
            String numerator,
            String denominator,
            @Nullable BigDecimal numeratorActual,
            @Nullable BigDecimal denominatorActual) {}

    /**
     * What a promise rests on.
     *
     * @param goals 对应目标 it serves
     * @param core 核心指标
     * @param dataSource 数据来源
     * @param targetBasis 指标值设定依据
     */
    public record Grounds(
            List<GoalKey> goals,
            boolean core,
            @Nullable String dataSource,
            @Nullable String targetBasis) {

        public Grounds {
            goals = List.copyOf(goals);
        }
    }

    /** A goal of the year's plan. */
    public record GoalKey(Horizon horizon, int number) {}

    /**
     * A change of targets within the year (目标变更), asked for by one and decided by another.
     *
     * @param targets new targets by measure
     */
    public record TargetChange(
            WaiverStatus status,
            List<NewTarget> targets,
            String reason,
            @Nullable String document,
            Person requestedBy,
            Instant requestedAt,
            @Nullable Person decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionDocument,
            @Nullable String decisionComment) {

        public TargetChange {
            targets = List.copyOf(targets);
        }
    }

    public record NewTarget(String measure, Bounds to) {}

    /**
     * What was said beside the actuals when they were reported.
     *
     * @param deviationReason 偏差原因
     * @param remedy 改进措施
     * @param evidence 佐证材料; absent from messages older than the field
     */
    public record Report(
            @Nullable LocalDate asOf,
            @Nullable String period,
            @Nullable String comment,
            @Nullable String deviationReason,
            @Nullable Survey survey,
            @Nullable String remedy,
            @Nullable List<EvidenceFile> evidence) {}

    /** A file kept with an indicator: what it was called, its media type, its size in bytes and its SHA-256 in hex. */
    public record EvidenceFile(String name, String type, long size, String sha256) {}

    /**
     * The sample behind a satisfaction figure: persons asked, communities drawn of all communities.
     *
     * @param sample 发放问卷 handed out; absent where only those that came back are known
     * @param answers how often each answer was given; absent where only the figure is known
     */
    public record Survey(
            int respondents,
            int communities,
            int communitiesTotal,
            @Nullable Integer sample,
            @Nullable List<AnswerCount> answers) {}

    /**
     * @param count of persons who answered so
     * @param worth of one such answer, from 0 to 1, e.g. 0.8 for 比较满意
     */
    public record AnswerCount(String answer, int count, BigDecimal worth) {}

    public enum WaiverStatus {
        REQUESTED,
        APPROVED,
        REJECTED
    }

    /** What a measure had come to when a waiver was approved; a milestone was reached or not. */
    public record GrantedActual(
            String measure,
            @Nullable BigDecimal actual,
            @Nullable Boolean achieved) {}

    /**
     * A special case (特殊情况): a missed target that counts as met once somebody else approved it.
     *
     * @param requestedByName absent from messages older than the field, as is {@code decidedByName}
     * @param approver 批准机关 that the decision is recorded to be of
     * @param decidedOn 批复日期 on the paper
     * @param evidence 佐证材料 of the indicator that the request rests on; absent where it names none, and from messages
     *     older than the field
     * @param grantedFor the actuals it was approved for, and lapses with once more is missed; absent until approved, and from
     *     messages older than the field
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
            @Nullable String decisionComment,
            @Nullable String approver,
            @Nullable LocalDate decidedOn,
            @Nullable List<EvidenceFile> evidence,
            @Nullable List<GrantedActual> grantedFor) {

        public Person requester() {
            return new Person(requestedBy, requestedByName);
        }

        /** Absent until decided. */
        public @Nullable Person decider() {
            return decidedBy == null ? null : new Person(decidedBy, decidedByName);
        }
    }
}
