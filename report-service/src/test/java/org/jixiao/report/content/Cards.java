package org.jixiao.report.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.events.ScorecardState.Outcome;
import org.jixiao.events.ScorecardState.Status;

/** Scorecards with something taken out. */
final class Cards {

    private Cards() {}

    static Facts withPending(Facts facts, String criterion) {
        BigDecimal open = leaf(facts.scorecard().criteria(), criterion).awarded();
        return pending(facts, criterion, open, without(facts.scorecard().criteria(), criterion));
    }

    /** A category as scoring leaves it while nobody has defined an indicator. */
    static Facts withoutIndicators(Facts facts, String category) {
        List<Node> criteria = facts.scorecard().criteria().stream()
                .map(node -> node.code().equals(category) ? empty(node) : node)
                .toList();
        Node full = facts.scorecard().criteria().stream()
                .filter(node -> node.code().equals(category))
                .findFirst()
                .orElseThrow();
        return pending(facts, category, full.awarded(), criteria);
    }

    /** The same facts, of which scoring judged one leaf otherwise. */
    static Facts judged(Facts facts, String code, Outcome outcome) {
        ScorecardState card = facts.scorecard();
        return new Facts(
                facts.department(),
                facts.fiscalYear(),
                facts.profile(),
                facts.budget(),
                facts.plan(),
                new ScorecardState(
                        card.department(),
                        card.fiscalYear(),
                        card.revision(),
                        card.removed(),
                        card.scheme(),
                        card.total(),
                        card.grade(),
                        card.provisional(),
                        card.pending(),
                        card.notMet(),
                        judged(card.criteria(), code, outcome),
                        card.findings(),
                        card.hash()),
                facts.narrative());
    }

    private static List<Node> judged(List<Node> nodes, String code, Outcome outcome) {
        return nodes.stream()
                .map(node -> new Node(
                        node.code(),
                        node.name(),
                        node.points(),
                        node.awarded(),
                        node.status(),
                        node.code().equals(code) ? outcome : node.outcome(),
                        node.rule(),
                        node.standard(),
                        node.reason(),
                        node.evidence(),
                        judged(node.children(), code, outcome)))
                .toList();
    }

    private static Node empty(Node node) {
        return new Node(
                node.code(),
                node.name(),
                node.points(),
                BigDecimal.ZERO,
                Status.PENDING,
                null,
                null,
                node.standard(),
                "指标分值合计 0，不足标准分值 " + node.points() + "，其余指标待填报",
                null,
                List.of());
    }

    private static Facts pending(Facts facts, String code, BigDecimal open, List<Node> criteria) {
        ScorecardState card = facts.scorecard();
        ScorecardState pending = new ScorecardState(
                card.department(),
                card.fiscalYear(),
                card.revision() + 1,
                false,
                card.scheme(),
                card.total().subtract(open),
                null,
                true,
                List.of(code),
                card.notMet(),
                criteria,
                card.findings(),
                card.hash());
        return new Facts(
                facts.department(),
                facts.fiscalYear(),
                facts.profile(),
                facts.budget(),
                facts.plan(),
                pending,
                facts.narrative());
    }

    private static Node leaf(List<Node> nodes, String code) {
        return nodes.stream()
                .flatMap(node -> Leaf.under(node).stream())
                .map(Leaf::node)
                .filter(node -> node.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Node> without(List<Node> nodes, String code) {
        return nodes.stream().map(node -> without(node, code)).toList();
    }

    private static Node without(Node node, String code) {
        boolean itself = node.code().equals(code);
        List<Node> children = without(node.children(), code);
        boolean above = !children.equals(node.children());
        return new Node(
                node.code(),
                node.name(),
                node.points(),
                itself ? null : above ? awarded(children) : node.awarded(),
                itself || above ? Status.PENDING : node.status(),
                itself ? null : node.outcome(),
                node.rule(),
                node.standard(),
                itself ? "尚无实际值" : node.reason(),
                itself ? null : node.evidence(),
                children);
    }

    /** As scoring does it: a branch has the points so far. */
    private static BigDecimal awarded(List<Node> children) {
        return children.stream().map(Node::awarded).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
