package org.jixiao.scoring.card;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Award.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A criterion as scored: a branch with children, or a leaf with rule, evidence and reason.
 *
 * @param awarded 得分; absent on a leaf that waits; on a branch, the points so far
 * @param pending whether it, or something below it, waits for evidence
 * @param outcome how a leaf came out; absent on branches and on a leaf that waits
 * @param rule kind of the rule; absent on branches
 * @param reason one sentence in Chinese; absent on branches that don't wait themselves
 */
public record Node(
        String code,
        String name,
        BigDecimal points,
        @Nullable BigDecimal awarded,
        boolean pending,
        @Nullable Outcome outcome,
        @Nullable String rule,
        @Nullable String standard,
        @Nullable String reason,
        @Nullable Evidence evidence,
        List<Node> children) {

    public Node {
        points = Plain.number(points);
        awarded = awarded == null ? null : Plain.number(awarded);
        children = List.copyOf(children);
    }
}
