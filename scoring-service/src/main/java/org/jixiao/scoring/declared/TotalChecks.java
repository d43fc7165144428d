package org.jixiao.scoring.declared;

import static org.jixiao.scoring.declared.DiscrepancyKind.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.events.ScorecardState.Severity;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.scheme.Grade;
import org.jixiao.scoring.scheme.Scheme;

/** The totals and the grade that are stated, held against each other, the parts and the card. */
final class TotalChecks {

    private final Scheme scheme;
    private final Scorecard card;
    private final SelfAssessment said;
    private final Declared declared;
    private final PartsCheck parts;
    private final Discrepancies found;

    TotalChecks(Scheme scheme, Dossier dossier, Scorecard card, SelfAssessment said, Discrepancies found) {
        this.scheme = scheme;
        this.card = card;
        this.said = said;
        this.declared = new Declared(said);
        this.parts = new PartsCheck(dossier, found);
        this.found = found;
    }

    void check() {
        Optional<List<BigDecimal>> stated = declared.parts(card.criteria());
        stated.ifPresent(
                known -> parts.check(null, said.total(), known, card.criteria(), scheme.points(), scheme.modifiers()));
        for (StatedTotal other : said.alsoStated()) {
            if (other.points().compareTo(said.total()) != 0) {
                conflict(other, stated.orElse(List.of()));
            }
        }
        if (!card.provisional()) {
            found.computed(null, "总分", "The total", said.total(), card.total());
        }
        if (said.grade() != null) {
            grade(said.grade());
        }
    }

    private void conflict(StatedTotal other, List<BigDecimal> parts) {
        String sum = parts.isEmpty() ? "" : Discrepancies.added(parts);
        found.add(
                TOTALS_CONFLICT,
                Severity.ERROR,
                null,
                said.total(),
                other.points(),
                "自评总分前后不一致：报 " + Plain.text(said.total()) + " 分，“" + other.where() + "”处为 " + Plain.text(other.points())
                        + " 分" + (sum.isEmpty() ? "" : "；各部分合计 " + sum),
                "Two totals are declared: " + Plain.text(said.total()) + ", and " + Plain.text(other.points()) + " at “"
                        + other.where() + "”" + (sum.isEmpty() ? "" : "; the parts come to " + sum));
    }

    private void grade(String grade) {
        Optional<BigDecimal> least = least(grade);
        if (least.isEmpty()) {
            unknown(grade);
            return;
        }
        Stream.concat(
                        Stream.of(said.total()),
                        said.alsoStated().stream()
                                .map(StatedTotal::points)
                                .distinct()
                                .filter(points -> points.compareTo(said.total()) != 0))
                .forEach(total -> againstTotal(grade, total));
        againstComputed(grade, least.get());
    }

    private void unknown(String grade) {
        found.add(
                UNKNOWN,
                Severity.WARNING,
                null,
                null,
                null,
                "自评等级“" + grade + "”在现行评分方案中已不存在",
                "The grade “" + grade + "” is declared, but the scheme has none of that name any more");
    }

    private void againstTotal(String grade, BigDecimal total) {
        String earned = scheme.grade(total).orElse(null);
        if (earned == null || earned.equals(grade)) {
            return;
        }
        found.add(
                GRADE_CONTRADICTS_TOTAL,
                Severity.ERROR,
                null,
                total,
                null,
                "自评等级为“" + grade + "”，而所报总分 " + Plain.text(total) + " 分按评分方案为“" + earned + "”",
                "The declared grade is “" + grade + "”, while the declared total of " + Plain.text(total) + " earns “"
                        + earned + "” by the scheme");
    }

    private void againstComputed(String grade, BigDecimal least) {
        String computed = card.grade();
        if (computed == null || grade.equals(computed)) {
            return;
        }
        boolean better = least.compareTo(least(computed).orElse(BigDecimal.ZERO)) > 0;
        found.add(
                GRADE_DIFFERS,
                better ? Severity.WARNING : Severity.NOTE,
                null,
                said.total(),
                card.total(),
                "自评等级“" + grade + "”" + (better ? "高于" : "低于") + "计算等级“" + computed + "”",
                "The declared grade “" + grade + "” is " + (better ? "above" : "below") + " the computed “" + computed
                        + "”");
    }

    /** Empty where the scheme has no such grade. */
    private Optional<BigDecimal> least(String name) {
        return scheme.grades().stream()
                .filter(grade -> grade.name().equals(name))
                .map(Grade::interval)
                .map(interval -> interval.from() == null
                        ? BigDecimal.ZERO
                        : interval.from().value())
                .findFirst();
    }
}
