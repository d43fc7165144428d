package org.jixiao.scoring.declared;

import static org.jixiao.scoring.declared.DiscrepancyKind.*;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.events.ScorecardState.Severity;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.card.Sum;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.scheme.Modifier;
import org.jspecify.annotations.Nullable;

/** What is stated of a branch or in total, held against what its parts come to. */
final class PartsCheck {

    private final Dossier dossier;
    private final Discrepancies found;

    PartsCheck(Dossier dossier, Discrepancies found) {
        this.dossier = dossier;
        this.found = found;
    }

    /** What is stated may be the plain sum, or what the scheme makes of it. */
    void check(
            @Nullable Node node,
            BigDecimal stated,
            List<BigDecimal> parts,
            List<Node> nodes,
            BigDecimal points,
            List<Modifier> modifiers) {
        BigDecimal sum = Declared.sum(parts);
        BigDecimal applicable = points;
        for (Node part : nodes) {
            applicable = applicable.subtract(part.points()).add(part.applicable());
        }
        BigDecimal counts =
                Sum.modified(points, applicable, sum, modifiers, dossier).awarded();
        if (stated.compareTo(sum) == 0 || stated.compareTo(counts) == 0) {
            return;
        }
        boolean modified = counts.compareTo(sum) != 0;
        found.add(
                PARTS_DO_NOT_ADD_UP,
                Severity.ERROR,
                node == null ? null : node.code(),
                stated,
                counts,
                (node == null ? "总分" : Discrepancies.named(node)) + "自评 " + Plain.text(stated) + " 分，各部分合计 "
                        + Discrepancies.added(parts) + " 分"
                        + (modified ? "，按评分方案调整后为 " + Plain.text(counts) + " 分" : ""),
                (node == null ? "The total" : Discrepancies.named(node)) + " is declared as " + Plain.text(stated)
                        + ", its parts come to " + Discrepancies.added(parts)
                        + (modified ? ", of which the scheme makes " + Plain.text(counts) : ""));
    }
}
