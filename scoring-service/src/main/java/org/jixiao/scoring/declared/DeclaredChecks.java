package org.jixiao.scoring.declared;

import static org.jixiao.scoring.declared.DiscrepancyKind.*;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jixiao.events.ScorecardState.Severity;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Award.Outcome;
import org.jixiao.scoring.rule.Targets;
import org.jixiao.scoring.scheme.Modifier;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/** What is stated of leaves and branches, held against the card: one walk, top down. */
final class DeclaredChecks {

    private final Scheme scheme;
    private final Scorecard card;
    private final SelfAssessment said;
    private final Declared declared;
    private final PartsCheck parts;
    private final Discrepancies found;

    DeclaredChecks(Scheme scheme, Dossier dossier, Scorecard card, SelfAssessment said, Discrepancies found) {
        this.scheme = scheme;
        this.card = card;
        this.said = said;
        this.declared = new Declared(said);
        this.parts = new PartsCheck(dossier, found);
        this.found = found;
    }

    void check() {
        card.criteria().forEach(this::visit);
        unknown();
    }

    private void visit(Node node) {
        BigDecimal own = declared.stated(node).map(Stated::points).orElse(null);
        if (own != null && own.compareTo(node.points()) > 0) {
            abovePoints(node, own);
        }
        if (node.status() == Node.Status.INAPPLICABLE) {
            inapplicable(node, own);
        } else if (node.children().isEmpty()) {
            leaf(node, own);
        } else {
            branch(node, own);
        }
    }

    private void leaf(Node node, @Nullable BigDecimal own) {
        if (own == null) {
            leftOut(node);
        } else if (node.awarded() != null) {
            against(node, own, node.awarded());
        }
    }

    /** Of a branch with nothing stated below it, all is told by one finding. */
    private void branch(Node node, @Nullable BigDecimal own) {
        if (declared.below(node)) {
            Optional<List<BigDecimal>> below = declared.parts(node.children());
            if (own != null && below.isPresent()) {
                List<Modifier> modifiers = scheme.criterion(node.code())
                        .map(criterion -> criterion.modifiers())
                        .orElse(List.of());
                parts.check(node, own, below.get(), node.children(), node.points(), modifiers);
            }
            node.children().forEach(this::visit);
            return;
        }
        leftOut(node);
        BigDecimal awarded = node.awarded();
        if (own != null && awarded != null && !node.pending()) {
            against(node, own, awarded);
        }
    }

    private void against(Node node, BigDecimal own, BigDecimal awarded) {
        if (own.compareTo(awarded) > 0
                && own.compareTo(node.points()) >= 0
                && node.outcome() == Outcome.MISSED
                && node.evidence() instanceof Indicator indicator) {
            claimed(node, own, awarded, indicator);
        } else {
            found.computed(node.code(), Discrepancies.named(node), Discrepancies.named(node), own, awarded);
        }
    }

    private void claimed(Node node, BigDecimal own, BigDecimal awarded, Indicator indicator) {
        Words missed = Targets.of(indicator).shortfall();
        found.add(
                CLAIMED_AS_MET,
                Severity.ERROR,
                node.code(),
                own,
                awarded,
                Discrepancies.named(node) + "自评 " + Plain.text(own) + " 分（视为完成），实际未完成（" + missed.zh() + "），且无批准的特殊情况，计 "
                        + Plain.text(awarded) + " 分",
                Discrepancies.named(node) + " is declared as met with " + Plain.text(own) + ", but it isn't ("
                        + missed.en() + ") and no waiver was approved: it earns " + Plain.text(awarded));
    }

    private void abovePoints(Node node, BigDecimal own) {
        found.add(
                ABOVE_POINTS,
                Severity.ERROR,
                node.code(),
                own,
                node.points(),
                Discrepancies.named(node) + "自评 " + Plain.text(own) + " 分，超过现行标准分值 " + Plain.text(node.points()) + " 分",
                Discrepancies.named(node) + " is declared as " + Plain.text(own) + ", more than the "
                        + English.points(node.points()) + " it has now");
    }

    private void inapplicable(Node node, @Nullable BigDecimal own) {
        if (own != null && own.signum() > 0) {
            found.add(
                    INAPPLICABLE,
                    Severity.WARNING,
                    node.code(),
                    own,
                    null,
                    Discrepancies.named(node) + "认定为不适用，自评仍计 " + Plain.text(own) + " 分",
                    Discrepancies.named(node) + " doesn't apply, yet is declared as " + English.points(own));
        }
    }

    private void leftOut(Node node) {
        int leaves = (int) node.all()
                .filter(below -> below.children().isEmpty() && below.status() != Node.Status.INAPPLICABLE)
                .count();
        boolean whole = declared.stated(node).isPresent();
        boolean leaf = node.children().isEmpty();
        found.add(
                LEFT_OUT,
                whole ? Severity.NOTE : Severity.WARNING,
                node.code(),
                null,
                node.awarded(),
                Discrepancies.named(node) + (leaf ? "未填自评得分" : (whole ? "只填合计，" : "") + "其下 " + leaves + " 项均未填自评得分"),
                leaf
                        ? "Nothing is declared for " + Discrepancies.named(node)
                        : "Nothing is declared for the " + English.count(BigDecimal.valueOf(leaves), "item") + " of "
                                + Discrepancies.named(node)
                                + (whole ? ", only their sum" : ""));
    }

    private void unknown() {
        Set<String> known = new HashSet<>();
        card.criteria().stream().flatMap(Node::all).map(Node::code).forEach(known::add);
        said.scores().stream()
                .filter(stated -> !known.contains(stated.code()))
                .forEach(stated -> found.add(
                        UNKNOWN,
                        Severity.WARNING,
                        stated.code(),
                        stated.points(),
                        null,
                        "自评所填 " + stated.code() + " 在现行评分方案与指标中已不存在",
                        stated.code() + " is declared, but neither the scheme nor the indicators have it any more"));
    }
}
