package org.jixiao.scoring.card;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.scheme.Modification;
import org.jixiao.scoring.scheme.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * A department's year as scored (评分结果).
 *
 * @param total 总分, the points awarded so far
 * @param grade absent while something waits for evidence, and where nothing applies
 * @param pending codes of what waits, the scheme's own where a modifier of the total does
 * @param notMet codes of the indicators whose targets are missed and not waived
 * @param modifications what became of the criteria's points once added up; empty where they are the total
 */
public record Scorecard(
        BigDecimal total,
        @Nullable String grade,
        List<String> pending,
        List<String> notMet,
        List<Node> criteria,
        List<Modification> modifications,
        List<Finding> findings) {

    public Scorecard {
        total = Plain.number(total);
        pending = List.copyOf(pending);
        notMet = List.copyOf(notMet);
        criteria = List.copyOf(criteria);
        modifications = List.copyOf(modifications);
        findings = List.copyOf(findings);
    }

    /** The same scheme and evidence give the same scorecard, whenever and in whatever order. */
    public static Scorecard of(Scheme scheme, Dossier dossier) {
        return reviewed(scheme, dossier, Map.of());
    }

    /** The same with a reviewer's points in place of what the rules award: sums, modifiers and grade follow from them. */
    public static Scorecard reviewed(Scheme scheme, Dossier dossier, Map<String, BigDecimal> points) {
        return new Scoring(scheme, dossier, points).scorecard();
    }

    /** What leaves were judged by, and what modifiers went by. */
    public Stream<Evidence> evidence() {
        List<Node> nodes = criteria.stream().flatMap(Node::all).toList();
        return Stream.concat(
                        nodes.stream().map(Node::evidence),
                        Stream.concat(
                                        modifications.stream(),
                                        nodes.stream().flatMap(node -> node.modifications().stream()))
                                .map(Modification::evidence))
                .flatMap(Stream::ofNullable);
    }

    /** Whether some criterion still waits for evidence. */
    public boolean provisional() {
        return !pending.isEmpty();
    }
}
