package org.jixiao.scoring.declared;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jixiao.events.ScorecardState.Severity;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Plain;
import org.jspecify.annotations.Nullable;

/** A review held against what was declared and computed, leaf by leaf, each with the reviewer's reason. */
final class ReviewChecks {

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Declared declared;
    private final Review review;
    private final long revision;
    private final Discrepancies found;

    /** @param revision of the self-assessment as it is now */
    ReviewChecks(Scorecard card, Declared declared, Review review, long revision, Discrepancies found) {
        card.criteria().stream().flatMap(Node::all).forEach(node -> nodes.putIfAbsent(node.code(), node));
        this.declared = declared;
        this.review = review;
        this.revision = revision;
        this.found = found;
    }

    void check() {
        if (review.of() < revision) {
            boolean none = review.of() == 0;
            found.add(
                    DiscrepancyKind.REVIEW_OUTDATED,
                    Severity.WARNING,
                    null,
                    null,
                    null,
                    (none ? "复核时尚无自评" : "复核针对自评第 " + review.of() + " 次修订") + "，自评现为第 " + revision + " 次修订，请重新复核",
                    (none
                                    ? "There was no self-assessment when it was reviewed"
                                    : "Revision " + review.of() + " of the self-assessment was reviewed")
                            + "; it is at revision " + revision + " now, and is to be reviewed again");
        }
        review.scores().forEach(this::check);
    }

    private void check(Stated stated) {
        Node node = nodes.get(stated.code());
        if (node == null || !node.children().isEmpty()) {
            add(
                    DiscrepancyKind.UNKNOWN,
                    Severity.WARNING,
                    stated,
                    null,
                    "复核的 " + stated.code() + " 在现行评分方案与指标中已不是末级评分项，复核得分不计",
                    stated.code()
                            + " was reviewed, but is no leaf of the scheme any more, so the review doesn't count");
            return;
        }
        if (node.status() == Node.Status.INAPPLICABLE) {
            add(
                    DiscrepancyKind.INAPPLICABLE,
                    Severity.WARNING,
                    stated,
                    null,
                    Discrepancies.named(node) + "认定为不适用，复核得分不计",
                    Discrepancies.named(node) + " doesn't apply, so its review doesn't count");
            return;
        }
        if (stated.points().compareTo(node.points()) > 0) {
            add(
                    DiscrepancyKind.ABOVE_POINTS,
                    Severity.ERROR,
                    stated,
                    node.points(),
                    Discrepancies.named(node) + "复核 " + Plain.text(stated.points()) + " 分，超过现行标准分值，按 "
                            + Plain.text(node.points()) + " 分计",
                    Discrepancies.named(node) + " was reviewed as " + Plain.text(stated.points())
                            + ", more than it has now, and counts as " + Plain.text(node.points()));
        }
        against(
                DiscrepancyKind.REVIEWED_OTHERWISE_THAN_DECLARED,
                node,
                stated,
                declared.points(node).orElse(null),
                "自评",
                "declared");
        against(DiscrepancyKind.REVIEWED_OTHERWISE_THAN_COMPUTED, node, stated, node.awarded(), "计算", "computed");
    }

    private void against(
            DiscrepancyKind kind, Node node, Stated stated, @Nullable BigDecimal other, String zh, String en) {
        if (other == null || other.compareTo(stated.points()) == 0) {
            return;
        }
        add(
                kind,
                Severity.NOTE,
                stated,
                other,
                Discrepancies.named(node) + zh + " " + Plain.text(other) + " 分，复核为 " + Plain.text(stated.points())
                        + " 分：" + stated.why(),
                Discrepancies.named(node) + " was " + en + " as " + Plain.text(other) + " and reviewed as "
                        + Plain.text(stated.points()) + ": " + stated.why());
    }

    private void add(
            DiscrepancyKind kind,
            Severity severity,
            Stated stated,
            @Nullable BigDecimal against,
            String zh,
            String en) {
        found.add(kind, severity, stated.code(), stated.points(), against, zh, en);
    }
}
