package org.jixiao.report.content;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.events.ScorecardState.Status;

/** Scorecards with something taken out. */
final class Cards {

    private Cards() {}

    static Facts withPending(Facts facts, String criterion) {
        ScorecardState card = facts.scorecard();
        BigDecimal open = leaf(card.criteria(), criterion).awarded();
        ScorecardState pending = new ScorecardState(
                card.department(),
                card.fiscalYear(),
                card.revision() + 1,
                false,
                card.scheme(),
                card.total().subtract(open),
                null,
                true,
                List.of(criterion),
                card.notMet(),
                without(card.criteria(), criterion),
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
                itself || above ? null : node.awarded(),
                itself || above ? Status.PENDING : node.status(),
                node.rule(),
                node.standard(),
                itself ? "尚无实际值" : node.reason(),
                itself ? null : node.evidence(),
                children);
    }
}
