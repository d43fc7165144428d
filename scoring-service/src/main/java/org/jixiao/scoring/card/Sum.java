package org.jixiao.scoring.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.scoring.card.Node.Status;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.scheme.Modification;
import org.jixiao.scoring.scheme.Modifier;
import org.jixiao.scoring.scheme.Modifier.Tally;
import org.jixiao.scoring.scheme.Rescale;

/**
 * The points of nodes added up, and what modifiers made of them.
 *
 * @param waits whether a modifier waits for what it depends on
 */
public record Sum(BigDecimal applicable, BigDecimal awarded, List<Modification> modifications, boolean waits) {

    /** @param points 标准分值 of the nodes together */
    static Sum of(BigDecimal points, List<Node> nodes, List<Modifier> modifiers, Dossier dossier) {
        BigDecimal applicable = points;
        BigDecimal awarded = BigDecimal.ZERO;
        for (Node node : nodes) {
            applicable = applicable.subtract(node.points()).add(node.applicable());
            awarded = node.awarded() == null ? awarded : awarded.add(node.awarded());
        }
        return modified(points, applicable, awarded, modifiers, dossier);
    }

    /**
     * What modifiers make of points added up.
     *
     * @param points 标准分值
     * @param applicable those of them that apply
     * @param added 得分 of what is added up
     */
    public static Sum modified(
            BigDecimal points, BigDecimal applicable, BigDecimal added, List<Modifier> modifiers, Dossier dossier) {
        List<Modification> modifications = new ArrayList<>();
        BigDecimal awarded = added;
        BigDecimal counted = applicable;
        for (Modifier modifier : modifiers) {
            for (Modification step : modifier.modify(new Tally(points, counted, awarded), dossier)) {
                modifications.add(step);
                awarded = step.to() == null ? awarded : step.to();
            }
            if (modifier instanceof Rescale && applicable.signum() > 0) {
                counted = points;
            }
        }
        boolean waits = modifications.stream().anyMatch(modification -> modification.to() == null);
        return new Sum(counted, awarded, List.copyOf(modifications), waits);
    }

    Status status(List<Node> nodes) {
        if (!nodes.isEmpty() && nodes.stream().noneMatch(Node::applies)) {
            return Status.INAPPLICABLE;
        }
        return waits || nodes.stream().anyMatch(Node::pending) ? Status.PENDING : Status.SCORED;
    }
}
