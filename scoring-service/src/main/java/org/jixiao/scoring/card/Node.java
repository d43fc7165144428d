package org.jixiao.scoring.card;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Award.Outcome;
import org.jixiao.scoring.rule.Rule;
import org.jixiao.scoring.scheme.Modification;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A criterion as scored: a branch with children, or a leaf with rule, evidence and reason.
 *
 * @param applicable those of the points that apply: less where something below was left out and nothing made up for it
 * @param awarded 得分; absent on a leaf that waits and on what doesn't apply; on a branch, the points so far
 * @param outcome how a leaf came out; absent on branches, on a leaf that waits and on one that doesn't apply
 * @param judgedBy the rule; absent on branches
 * @param told one sentence; absent on branches that don't wait themselves
 * @param arithmetic with the figures; absent on branches and where nothing was awarded
 * @param modifications what became of the children's points once added up; empty where they are the branch's
 */
public record Node(
        String code,
        String name,
        BigDecimal points,
        BigDecimal applicable,
        @Nullable BigDecimal awarded,
        Status status,
        @Nullable Outcome outcome,
        @Nullable Rule judgedBy,
        @Nullable String standard,
        @Nullable Words told,
        @Nullable String arithmetic,
        @Nullable Evidence evidence,
        List<Node> children,
        List<Modification> modifications) {

    /** What there is to say of the points. */
    public enum Status {
        SCORED,
        /** It, or something below it, waits for evidence. */
        PENDING,
        /** 不适用: it, or all below it, doesn't concern the department. */
        INAPPLICABLE
    }

    public Node {
        points = Plain.number(points);
        applicable = Plain.number(applicable);
        awarded = awarded == null ? null : Plain.number(awarded);
        children = List.copyOf(children);
        modifications = List.copyOf(modifications);
    }

    /** Kind of the rule; absent on branches. */
    public @Nullable String rule() {
        return judgedBy == null ? null : judgedBy.kind();
    }

    /** The sentence in Chinese, as the card carries it. */
    public @Nullable String reason() {
        return told == null ? null : told.zh();
    }

    public boolean pending() {
        return status == Status.PENDING;
    }

    /** This node and all below it, top down. */
    public Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    boolean applies() {
        return status != Status.INAPPLICABLE;
    }
}
