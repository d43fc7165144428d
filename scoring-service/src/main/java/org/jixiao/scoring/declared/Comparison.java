package org.jixiao.scoring.declared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.events.ScorecardState.Status;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.scheme.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * Computed, declared and reviewed points side by side.
 *
 * @param lines top down
 * @param discrepancies the gravest first, then top down
 */
public record Comparison(ComparedTotal total, List<ComparedLine> lines, List<Discrepancy> discrepancies) {

    public Comparison {
        lines = List.copyOf(lines);
        discrepancies = List.copyOf(discrepancies);
    }

    /**
     * The same facts and words give the same comparison.
     *
     * @param revision of the self-assessment, 0 where there is none
     */
    public static Comparison of(
            Scheme scheme, Dossier dossier, @Nullable SelfAssessment said, @Nullable Review review, long revision) {
        Scorecard card = Scorecard.of(scheme, dossier);
        Scorecard reviewed = review == null ? null : Scorecard.reviewed(scheme, dossier, review.points());
        Declared declared = new Declared(said);
        List<ComparedLine> lines = new ArrayList<>();
        Lines building = new Lines(declared, reasons(review), byCode(reviewed));
        card.criteria().forEach(node -> building.add(node, null, lines));
        Discrepancies found = new Discrepancies();
        if (said != null) {
            new TotalChecks(scheme, dossier, card, said, found).check();
            new DeclaredChecks(scheme, dossier, card, said, found).check();
        }
        if (review != null) {
            new ReviewChecks(card, declared, review, revision, found).check();
        }
        return new Comparison(total(scheme, card, said, reviewed), lines, found.gravestFirst());
    }

    private static ComparedTotal total(
            Scheme scheme, Scorecard card, @Nullable SelfAssessment said, @Nullable Scorecard reviewed) {
        BigDecimal declared = said == null ? null : Plain.number(said.total());
        return new ComparedTotal(
                Plain.number(scheme.points()),
                card.total(),
                card.provisional(),
                declared,
                reviewed == null ? null : reviewed.total(),
                reviewed != null && reviewed.provisional(),
                declared == null || card.provisional() ? null : Plain.number(declared.subtract(card.total())),
                card.grade(),
                said == null ? null : said.grade(),
                reviewed == null ? null : reviewed.grade());
    }

    private static Map<String, String> reasons(@Nullable Review review) {
        Map<String, String> reasons = new HashMap<>();
        Stream.ofNullable(review).flatMap(it -> it.scores().stream()).forEach(it -> reasons.put(it.code(), it.why()));
        return reasons;
    }

    private static Map<String, Node> byCode(@Nullable Scorecard reviewed) {
        Map<String, Node> nodes = new HashMap<>();
        Stream.ofNullable(reviewed)
                .flatMap(card -> card.criteria().stream())
                .flatMap(Node::all)
                .forEach(node -> nodes.putIfAbsent(node.code(), node));
        return nodes;
    }

    /** Makes the lines of a card, node by node. */
    private record Lines(Declared declared, Map<String, String> reasons, Map<String, Node> reviewed) {

        void add(Node node, @Nullable String parent, List<ComparedLine> lines) {
            Stated stated = declared.stated(node).orElse(null);
            BigDecimal said = declared.points(node).map(Plain::number).orElse(null);
            BigDecimal computed = node.awarded();
            Node after = reviewed.get(node.code());
            lines.add(new ComparedLine(
                    node.code(),
                    node.name(),
                    parent,
                    node.children().isEmpty(),
                    node.points(),
                    Status.valueOf(node.status().name()),
                    computed,
                    said,
                    stated != null,
                    after == null || after.pending() ? null : after.awarded(),
                    said == null || computed == null || node.pending() ? null : Plain.number(said.subtract(computed)),
                    stated == null ? null : stated.why(),
                    reasons.get(node.code())));
            node.children().forEach(child -> add(child, node.code(), lines));
        }
    }
}
