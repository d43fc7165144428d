package org.jixiao.events;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scored tree of a department's year (评分结果), with a reason for every point. Key: department/year; the revision is
 * the scorecard's version.
 *
 * @param total 总分, the points awarded so far
 * @param grade 优, 良, 中, 差; absent while provisional
 * @param provisional true while some criterion still waits for evidence
 * @param pending codes of the criteria that wait
 * @param notMet codes of the indicators whose targets are missed and not waived
 * @param hash SHA-256 over everything here but revision and hash
 * @param modifications what became of the criteria's points once added up, step by step; absent where they are the total
 */
public record ScorecardState(
        String department,
        int fiscalYear,
        long revision,
        boolean removed,
        Scheme scheme,
        BigDecimal total,
        @Nullable String grade,
        boolean provisional,
        List<String> pending,
        List<String> notMet,
        List<Node> criteria,
        List<Finding> findings,
        String hash,
        @Nullable List<Modification> modifications)
        implements State {

    @Override
    public String key() {
        return department + "/" + fiscalYear;
    }

    /** The published rubric (评分方案) the card was scored by. */
    public record Scheme(String code, int version, String name, BigDecimal points) {}

    /** Has its points; waits for evidence, or something below it does; doesn't concern the department (不适用). */
    public enum Status {
        SCORED,
        PENDING,
        INAPPLICABLE
    }

    /**
     * How a leaf came out: target reached; missed, but waived; missed; exceeded so far that it costs points; or points by
     * degree, with no target to miss.
     */
    public enum Outcome {
        MET,
        WAIVED,
        MISSED,
        EXCEEDED,
        GRADED
    }

    /**
     * A criterion: a branch with children, or a leaf with rule, evidence and reason.
     *
     * @param points 标准分值
     * @param awarded 得分; absent on a leaf that is pending and on what doesn't apply; on a branch, the points so far
     * @param outcome absent on branches, on a leaf that is pending or doesn't apply, and on cards scored before it was told
     * @param rule kind of the rule; absent on branches
     * @param standard 评分标准 in the district's words
     * @param reason one sentence in Chinese; absent on branches that don't wait themselves
     * @param modifications what became of the children's points once added up; absent where they are the branch's
     */
    public record Node(
            String code,
            String name,
            BigDecimal points,
            @Nullable BigDecimal awarded,
            Status status,
            @Nullable Outcome outcome,
            @Nullable String rule,
            @Nullable String standard,
            @Nullable String reason,
            @Nullable Evidence evidence,
            List<Node> children,
            @Nullable List<Modification> modifications) {

        /** Kinds of the rules that leave points to an assessor (评定人) where they judge no indicator. */
        private static final Set<String> ASSESSORS = Set.of("assessed", "rated");

        /** Whether an assessor's judgement alone awards its points, and no figure is behind them; false of branches. */
        public boolean leftToAssessor() {
            return rule != null && ASSESSORS.contains(rule);
        }
    }

    /**
     * A step from points added up to those that count (折算、封顶、一票否决).
     *
     * @param kind of the scheme's modifier: {@code rescale}, {@code cap}, {@code veto}
     * @param from the points before
     * @param to the points after; absent while what they depend on isn't known
     * @param reason one sentence in Chinese
     */
    public record Modification(
            String kind,
            BigDecimal from,
            @Nullable BigDecimal to,
            String reason,
            @Nullable Evidence evidence) {}

    /**
     * The fact a leaf was judged by, and its revision: exactly one of the three is present, or an indicator with the
     * assessment made of it.
     */
    public record Evidence(
            String key,
            long revision,
            BudgetState.@Nullable Metric metric,
            @Nullable IndicatorState indicator,
            @Nullable Assessment assessment) {}

    /**
     * 评定: an assessor's points, or a level, or that the criterion doesn't apply, with a reason.
     *
     * @param points absent unless points were given
     * @param assessorName absent from messages older than the field
     * @param level 档次; absent unless one was given
     * @param share 比例 within the level's range, per cent; absent where the level leaves no choice
     * @param applicable false where the criterion doesn't concern the department; absent otherwise
     * @param revision of the assessment itself; absent from messages older than the field
     */
    public record Assessment(
            @Nullable BigDecimal points,
            String reason,
            String assessor,
            @Nullable String assessorName,
            @Nullable String level,
            @Nullable BigDecimal share,
            @Nullable Boolean applicable,
            @Nullable Long revision) {}

    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    public record Finding(Severity severity, String kind, String subject, String message) {}
}
