package org.jixiao.report.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jixiao.events.IndicatorState.WaiverStatus;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Modification;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.events.ScorecardState.Outcome;
import org.jixiao.events.ScorecardState.Status;
import org.jixiao.stream.Json;

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
        return with(
                facts,
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
                        card.hash(),
                        card.modifications()));
    }

    /** Where a criterion doesn't concern the department, and the rest was scaled up to a total. */
    static Facts leftOut(Facts facts, String code, BigDecimal total) {
        ScorecardState card = facts.scorecard();
        Node left = leaf(card.criteria(), code);
        BigDecimal rest = card.scheme().points().subtract(left.points());
        BigDecimal from = card.total().subtract(left.awarded());
        Modification step = new Modification(
                "rescale", from, total, "不适用 " + left.points() + " 分，其余 " + rest + " 分折算为 " + total + " 分", null);
        return with(
                facts,
                new ScorecardState(
                        card.department(),
                        card.fiscalYear(),
                        card.revision(),
                        card.removed(),
                        card.scheme(),
                        total,
                        card.grade(),
                        card.provisional(),
                        card.pending(),
                        card.notMet(),
                        leftOut(card.criteria(), code),
                        card.findings(),
                        card.hash(),
                        List.of(step)));
    }

    private static List<Node> leftOut(List<Node> nodes, String code) {
        return nodes.stream().map(node -> leftOut(node, code)).toList();
    }

    private static Node leftOut(Node node, String code) {
        boolean itself = node.code().equals(code);
        List<Node> children = leftOut(node.children(), code);
        return new Node(
                node.code(),
                node.name(),
                node.points(),
                itself ? null : children.equals(node.children()) ? node.awarded() : awarded(children),
                itself ? Status.INAPPLICABLE : node.status(),
                itself ? null : node.outcome(),
                node.rule(),
                node.standard(),
                itself ? "李审核 认定不适用（无此项业务），不计分" : node.reason(),
                node.evidence(),
                children,
                node.modifications());
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
                        judged(node.children(), code, outcome),
                        node.modifications()))
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
                List.of(),
                null);
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
                card.hash(),
                card.modifications());
        return with(facts, pending);
    }

    /** The same, with indicators that say which goal of the year they serve. */
    static Facts serving(Facts facts, int goal, String... indicators) {
        return edited(facts, leaf -> {
            if (List.of(indicators).contains(leaf.get("code").asText())) {
                ObjectNode indicator = (ObjectNode) leaf.at("/evidence/indicator");
                indicator
                        .putObject("grounds")
                        .put("core", false)
                        .putArray("goals")
                        .addObject()
                        .put("horizon", "ANNUAL")
                        .put("number", goal);
            }
        });
    }

    /** The same, with an indicator whose only target was another at first, and the change of it last asked for. */
    static Facts changed(Facts facts, String code, String initial, WaiverStatus lastAskedFor) {
        return edited(facts, leaf -> {
            if (leaf.get("code").asText().equals(code)) {
                ObjectNode indicator = (ObjectNode) leaf.at("/evidence/indicator");
                ObjectNode measure = (ObjectNode) indicator.at("/measures/0");
                measure.putObject("initial").put("target", initial);
                ObjectNode change = indicator.putObject("change");
                change.put("status", lastAskedFor.name())
                        .put("reason", "重点项目延期。")
                        .put("document", "岱街〔2019〕31号")
                        .put("requestedAt", "2019-09-01T01:00:00Z")
                        .put("decidedAt", "2019-09-03T01:00:00Z")
                        .put("decisionDocument", "财绩〔2019〕7号");
                change.putArray("targets");
                change.putObject("requestedBy").put("subject", "clerk-ljt");
                change.putObject("decidedBy").put("subject", "finance-1").put("name", "财政局审核人");
            }
        });
    }

    /** A category whose indicators carry more points than it has, so that none count, as scoring leaves it. */
    static Facts overweight(Facts facts, String category, String reason) {
        Node full = facts.scorecard().criteria().stream()
                .filter(node -> node.code().equals(category))
                .findFirst()
                .orElseThrow();
        Node waiting = new Node(
                full.code(),
                full.name(),
                full.points(),
                BigDecimal.ZERO,
                Status.PENDING,
                null,
                null,
                full.standard(),
                reason,
                null,
                full.children(),
                null);
        List<Node> criteria = facts.scorecard().criteria().stream()
                .map(node -> node == full ? waiting : node)
                .toList();
        return pending(facts, category, full.awarded(), criteria);
    }

    /** The same, with a leaf of which scoring says something else. */
    static Facts saying(Facts facts, String code, String reason) {
        return edited(facts, leaf -> {
            if (leaf.get("code").asText().equals(code)) {
                ((ObjectNode) leaf).put("reason", reason);
            }
        });
    }

    /** The same, with a leaf judged by another metric. */
    static Facts judgedBy(Facts facts, String code, String metric) {
        return edited(facts, leaf -> {
            if (leaf.get("code").asText().equals(code)) {
                ((ObjectNode) leaf.at("/evidence/metric")).put("name", metric);
            }
        });
    }

    /** The same, of which something else is written. */
    static Facts narrated(Facts facts, Narrative narrative) {
        return new Facts(
                facts.department(),
                facts.fiscalYear(),
                facts.profile(),
                facts.budget(),
                facts.plan(),
                facts.scorecard(),
                narrative,
                facts.earlier());
    }

    /** A criterion of the first level that is judged itself, and isn't yet. */
    static Facts waitingAtTheTop(Facts facts, String code) {
        ObjectNode card = Json.mapper().valueToTree(facts.scorecard());
        for (JsonNode node : card.get("criteria")) {
            if (node.get("code").asText().equals(code)) {
                ObjectNode waiting = (ObjectNode) node;
                waiting.putArray("children");
                waiting.put("status", Json.mapper().valueToTree(Status.PENDING).asText());
                waiting.putNull("awarded");
            }
        }
        return with(facts, Json.read(card.toString(), ScorecardState.class));
    }

    /** The same, with a level more between a branch and its leaves. */
    static Facts nested(Facts facts, String branch, String code, String name) {
        ObjectNode card = Json.mapper().valueToTree(facts.scorecard());
        for (JsonNode node : card.get("criteria")) {
            if (node.get("code").asText().equals(branch)) {
                ObjectNode between = node.deepCopy();
                between.put("code", code).put("name", name);
                ((ObjectNode) node).putArray("children").add(between);
            }
        }
        return with(facts, Json.read(card.toString(), ScorecardState.class));
    }

    private static Facts edited(Facts facts, Consumer<JsonNode> edit) {
        ObjectNode card = Json.mapper().valueToTree(facts.scorecard());
        card.findParents("evidence").forEach(edit);
        return with(facts, Json.read(card.toString(), ScorecardState.class));
    }

    private static Facts with(Facts facts, ScorecardState card) {
        return new Facts(
                facts.department(),
                facts.fiscalYear(),
                facts.profile(),
                facts.budget(),
                facts.plan(),
                card,
                facts.narrative(),
                facts.earlier());
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
                children,
                node.modifications());
    }

    /** As scoring does it: a branch has the points so far. */
    private static BigDecimal awarded(List<Node> children) {
        return children.stream().map(Node::awarded).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
