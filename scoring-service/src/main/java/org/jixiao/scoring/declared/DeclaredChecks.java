package org.jixiao.scoring.declared;

import static org.jixiao.scoring.declared.DiscrepancyKind.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.events.ScorecardState.Severity;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.card.Sum;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Award.Outcome;
import org.jixiao.scoring.scheme.Grade;
import org.jixiao.scoring.scheme.Modifier;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/** A self-assessment held against the card, and against itself: one walk, top down. */
final class DeclaredChecks {

    private final Scheme scheme;
    private final Dossier dossier;
    private final Scorecard card;
    private final SelfAssessment said;
    private final Declared declared;
    private final List<Discrepancy> found = new ArrayList<>();

    DeclaredChecks(Scheme scheme, Dossier dossier, Scorecard card, SelfAssessment said) {
        this.scheme = scheme;
        this.dossier = dossier;
        this.card = card;
        this.said = said;
        this.declared = new Declared(said);
    }

    List<Discrepancy> found() {
        totals();
        card.criteria().forEach(this::visit);
        unknown();
        return found;
    }

    private void totals() {
        Optional<List<BigDecimal>> parts = declared.parts(card.criteria());
        parts.ifPresent(
                known -> partsOf(null, said.total(), known, card.criteria(), scheme.points(), scheme.modifiers()));
        for (StatedTotal other : said.alsoStated()) {
            if (other.points().compareTo(said.total()) != 0) {
                conflict(other, parts.orElse(List.of()));
            }
        }
        BigDecimal difference = said.total().subtract(card.total());
        if (!card.provisional() && difference.signum() != 0) {
            computed(null, "总分", "The total", said.total(), card.total());
        }
        grade(said.total());
        said.alsoStated().stream()
                .map(StatedTotal::points)
                .distinct()
                .filter(points -> points.compareTo(said.total()) != 0)
                .forEach(this::grade);
        gradeAgainstComputed();
    }

    private void conflict(StatedTotal other, List<BigDecimal> parts) {
        String sum = parts.isEmpty() ? "" : added(parts);
        add(
                TOTALS_CONFLICT,
                Severity.ERROR,
                null,
                said.total(),
                other.points(),
                "自评总分前后不一致：报 " + text(said.total()) + " 分，“" + other.where() + "”处为 " + text(other.points()) + " 分"
                        + (sum.isEmpty() ? "" : "；各部分合计 " + sum),
                "Two totals are declared: " + text(said.total()) + ", and " + text(other.points()) + " at “"
                        + other.where() + "”" + (sum.isEmpty() ? "" : "; the parts come to " + sum));
    }

    private void grade(BigDecimal total) {
        String grade = said.grade();
        String earned = scheme.grade(total).orElse(null);
        if (grade == null || earned == null || earned.equals(grade)) {
            return;
        }
        add(
                GRADE_CONTRADICTS_TOTAL,
                Severity.ERROR,
                null,
                total,
                null,
                "自评等级为“" + grade + "”，而所报总分 " + text(total) + " 分按评分方案为“" + earned + "”",
                "The declared grade is “" + grade + "”, while the declared total of " + text(total) + " earns “"
                        + earned + "” by the scheme");
    }

    private void gradeAgainstComputed() {
        String grade = said.grade();
        String computed = card.grade();
        if (grade == null || computed == null || grade.equals(computed)) {
            return;
        }
        boolean better = least(grade).compareTo(least(computed)) > 0;
        add(
                GRADE_DIFFERS,
                better ? Severity.WARNING : Severity.NOTE,
                null,
                said.total(),
                card.total(),
                "自评等级“" + grade + "”" + (better ? "高于" : "低于") + "计算等级“" + computed + "”",
                "The declared grade “" + grade + "” is " + (better ? "above" : "below") + " the computed “" + computed
                        + "”");
    }

    private BigDecimal least(String name) {
        return scheme.grades().stream()
                .filter(grade -> grade.name().equals(name))
                .map(Grade::interval)
                .map(interval -> interval.from() == null
                        ? BigDecimal.ZERO
                        : interval.from().value())
                .findFirst()
                .orElse(BigDecimal.ZERO);
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
            Optional<List<BigDecimal>> parts = declared.parts(node.children());
            if (own != null && parts.isPresent()) {
                List<Modifier> modifiers = scheme.criterion(node.code())
                        .map(criterion -> criterion.modifiers())
                        .orElse(List.of());
                partsOf(node, own, parts.get(), node.children(), node.points(), modifiers);
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

    /** What is stated may be the plain sum, or what the scheme makes of it. */
    private void partsOf(
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
        add(
                PARTS_DO_NOT_ADD_UP,
                Severity.ERROR,
                node == null ? null : node.code(),
                stated,
                counts,
                (node == null ? "总分" : named(node)) + "自评 " + text(stated) + " 分，各部分合计 " + added(parts) + " 分"
                        + (modified ? "，按评分方案调整后为 " + text(counts) + " 分" : ""),
                (node == null ? "The total" : named(node)) + " is declared as " + text(stated)
                        + ", its parts come to " + added(parts)
                        + (modified ? ", of which the scheme makes " + text(counts) : ""));
    }

    private void against(Node node, BigDecimal own, BigDecimal awarded) {
        if (own.compareTo(awarded) > 0
                && own.compareTo(node.points()) >= 0
                && node.outcome() == Outcome.MISSED
                && node.evidence() instanceof Indicator indicator) {
            claimed(node, own, awarded, indicator);
        } else {
            computed(node.code(), named(node), named(node), own, awarded);
        }
    }

    private void claimed(Node node, BigDecimal own, BigDecimal awarded, Indicator indicator) {
        String missed = indicator.measures().stream()
                .filter(measure -> !measure.met())
                .map(DeclaredChecks::shortfall)
                .collect(Collectors.joining("；"));
        String missedEn = indicator.measures().stream()
                .filter(measure -> !measure.met())
                .map(DeclaredChecks::shortfallInEnglish)
                .collect(Collectors.joining("; "));
        add(
                CLAIMED_AS_MET,
                Severity.ERROR,
                node.code(),
                own,
                awarded,
                named(node) + "自评 " + text(own) + " 分（视为完成），实际未完成（" + missed + "），且无批准的特殊情况，计 " + text(awarded) + " 分",
                named(node) + " is declared as met with " + text(own) + ", but it isn't (" + missedEn
                        + ") and no waiver was approved: it earns " + text(awarded));
    }

    private static String shortfall(Measure measure) {
        return measure.name()
                + (measure.target() == null || measure.actual() == null
                        ? "未达成"
                        : "目标 " + text(measure.target()) + "、实际 " + text(measure.actual()) + unit(measure));
    }

    private static String shortfallInEnglish(Measure measure) {
        return measure.name()
                + (measure.target() == null || measure.actual() == null
                        ? " not reached"
                        : ": target " + text(measure.target()) + ", actual " + text(measure.actual()) + unit(measure));
    }

    private static String unit(Measure measure) {
        return measure.unit() == null ? "" : " " + measure.unit();
    }

    private void computed(@Nullable String code, String zh, String en, BigDecimal own, BigDecimal awarded) {
        int side = own.compareTo(awarded);
        if (side == 0) {
            return;
        }
        String by = text(own.subtract(awarded).abs());
        add(
                side > 0 ? ABOVE_COMPUTED : BELOW_COMPUTED,
                side > 0 ? Severity.WARNING : Severity.NOTE,
                code,
                own,
                awarded,
                zh + "自评 " + text(own) + " 分，计算 " + text(awarded) + " 分，" + (side > 0 ? "多报 " : "少报 ") + by + " 分",
                en + " is declared as " + text(own) + " and computed as " + text(awarded) + ": " + by
                        + (side > 0 ? " too much" : " too little"));
    }

    private void abovePoints(Node node, BigDecimal own) {
        add(
                ABOVE_POINTS,
                Severity.ERROR,
                node.code(),
                own,
                node.points(),
                named(node) + "自评 " + text(own) + " 分，超过现行标准分值 " + text(node.points()) + " 分",
                named(node) + " is declared as " + text(own) + ", more than the " + English.points(node.points())
                        + " it has now");
    }

    private void inapplicable(Node node, @Nullable BigDecimal own) {
        if (own != null && own.signum() > 0) {
            add(
                    INAPPLICABLE,
                    Severity.WARNING,
                    node.code(),
                    own,
                    null,
                    named(node) + "认定为不适用，自评仍计 " + text(own) + " 分",
                    named(node) + " doesn't apply, yet is declared as " + English.points(own));
        }
    }

    private void leftOut(Node node) {
        int leaves = (int) node.all()
                .filter(below -> below.children().isEmpty() && below.status() != Node.Status.INAPPLICABLE)
                .count();
        boolean whole = declared.stated(node).isPresent();
        boolean leaf = node.children().isEmpty();
        add(
                LEFT_OUT,
                whole ? Severity.NOTE : Severity.WARNING,
                node.code(),
                null,
                node.awarded(),
                named(node) + (leaf ? "未填自评得分" : (whole ? "只填合计，" : "") + "其下 " + leaves + " 项均未填自评得分"),
                leaf
                        ? "Nothing is declared for " + named(node)
                        : "Nothing is declared for the " + leaves + " items of " + named(node)
                                + (whole ? ", only their sum" : ""));
    }

    private void unknown() {
        Set<String> known = new HashSet<>();
        card.criteria().stream().flatMap(Node::all).map(Node::code).forEach(known::add);
        said.scores().stream()
                .filter(stated -> !known.contains(stated.code()))
                .forEach(stated -> add(
                        UNKNOWN,
                        Severity.WARNING,
                        stated.code(),
                        stated.points(),
                        null,
                        "自评所填 " + stated.code() + " 在现行评分方案与指标中已不存在",
                        stated.code() + " is declared, but neither the scheme nor the indicators have it any more"));
    }

    private void add(
            DiscrepancyKind kind,
            Severity severity,
            @Nullable String code,
            @Nullable BigDecimal stated,
            @Nullable BigDecimal against,
            String zh,
            String en) {
        found.add(new Discrepancy(kind, severity, code, stated, against, new Words(zh + "。", en + ".")));
    }

    private static String named(Node node) {
        return node.code() + " " + node.name();
    }

    /** {@code 19 + 37 + 38 = 94}; of many parts the sum alone. */
    private static String added(List<BigDecimal> parts) {
        String sum = text(Declared.sum(parts));
        return parts.size() < 2 || parts.size() > 12
                ? sum
                : parts.stream().map(DeclaredChecks::text).collect(Collectors.joining(" + ")) + " = " + sum;
    }

    private static String text(BigDecimal number) {
        return Plain.text(number);
    }
}
