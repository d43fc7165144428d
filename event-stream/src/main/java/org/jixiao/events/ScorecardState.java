package org.jixiao.events;

import java.math.BigDecimal;
import java.util.List;
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
        String hash)
        implements State {

    @Override
    public String key() {
        return department + "/" + fiscalYear;
    }

    /** The published rubric (评分方案) the card was scored by. */
    public record Scheme(String code, int version, String name, BigDecimal points) {}

    public enum Status {
        SCORED,
        PENDING
    }

    /** How a leaf came out: target reached; missed, but waived; missed; or points by degree, with no target to miss. */
    public enum Outcome {
        MET,
        WAIVED,
        MISSED,
        GRADED
    }

    /**
     * A criterion: a branch with children, or a leaf with rule, evidence and reason.
     *
     * @param points 标准分值
     * @param awarded 得分; absent on a leaf that is pending; on a branch, the points so far
     * @param outcome absent on branches, on a leaf that is pending, and on cards scored before it was told
     * @param rule kind of the rule; absent on branches
     * @param standard 评分标准 in the district's words
     * @param reason one sentence in Chinese; absent on branches that don't wait themselves
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
            List<Node> children) {}

    /** The fact a leaf was judged by, and its revision: exactly one of the three is present. */
    public record Evidence(
            String key,
            long revision,
            BudgetState.@Nullable Metric metric,
            @Nullable IndicatorState indicator,
            @Nullable Assessment assessment) {}

    /**
     * 评定: an assessor's points with a reason.
     *
     * @param assessorName absent from messages older than the field
     */
    public record Assessment(
            BigDecimal points,
            String reason,
            String assessor,
            @Nullable String assessorName) {}

    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    public record Finding(Severity severity, String kind, String subject, String message) {}
}
