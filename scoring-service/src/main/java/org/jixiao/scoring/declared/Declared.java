package org.jixiao.scoring.declared;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.scoring.card.Node;
import org.jspecify.annotations.Nullable;

/** What is declared of each node of a card: as stated, or added up from what is stated below it. */
final class Declared {

    private final Map<String, Stated> byCode = new LinkedHashMap<>();

    Declared(@Nullable SelfAssessment said) {
        if (said != null) {
            said.scores().forEach(stated -> byCode.put(stated.code(), stated));
        }
    }

    Optional<Stated> stated(Node node) {
        return Optional.ofNullable(byCode.get(node.code()));
    }

    /** Empty where something that applies is left out. */
    Optional<BigDecimal> points(Node node) {
        Optional<BigDecimal> own = stated(node).map(Stated::points);
        return own.isPresent() ? own : parts(node.children()).map(Declared::sum);
    }

    /** What each of the nodes that apply is declared to have earned; empty where one is left out, or there is none. */
    Optional<List<BigDecimal>> parts(List<Node> nodes) {
        List<Optional<BigDecimal>> parts = nodes.stream()
                .filter(node -> node.status() != Node.Status.INAPPLICABLE)
                .map(this::points)
                .toList();
        return parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(parts.stream().flatMap(Optional::stream).toList());
    }

    /** Whether anything is stated below a node. */
    boolean below(Node node) {
        return node.children().stream().anyMatch(child -> byCode.containsKey(child.code()) || below(child));
    }

    static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
