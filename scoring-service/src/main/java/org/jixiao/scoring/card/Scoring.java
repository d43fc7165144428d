package org.jixiao.scoring.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Award;
import org.jixiao.scoring.rule.Award.Outcome;
import org.jixiao.scoring.rule.Pending;
import org.jixiao.scoring.rule.Rule;
import org.jixiao.scoring.rule.Verdict;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.scheme.Selector;
import org.jspecify.annotations.Nullable;

/** One walk over the criteria, top down, that collects what waits, what is missed and what is odd on its way. */
final class Scoring {

    private final Scheme scheme;
    private final Dossier dossier;
    private final List<String> pending = new ArrayList<>();
    private final List<String> notMet = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Scoring(Scheme scheme, Dossier dossier) {
        this.scheme = scheme;
        this.dossier = dossier;
    }

    Scorecard scorecard() {
        List<Node> criteria = scheme.criteria().stream().map(this::score).toList();
        BigDecimal total = sum(criteria);
        String grade = pending.isEmpty() ? scheme.grade(total).orElse(null) : null;
        return new Scorecard(total, grade, pending, notMet, criteria, findings);
    }

    private Node score(Criterion criterion) {
        Rule rule = criterion.rule();
        Selector selector = criterion.evidence();
        if (rule == null || selector == null) {
            return branch(
                    criterion, criterion.children().stream().map(this::score).toList());
        }
        if (selector instanceof Selector.Category category) {
            return category(criterion, rule, dossier.indicatorsOf(category.level1()));
        }
        return leaf(criterion, rule, evidence(criterion, selector), selector);
    }

    private Node branch(Criterion criterion, List<Node> children) {
        return new Node(
                criterion.code(),
                criterion.name(),
                criterion.points(),
                sum(children),
                children.stream().anyMatch(Node::pending),
                null,
                null,
                criterion.standard(),
                null,
                null,
                children);
    }

    private Node leaf(Criterion criterion, Rule rule, Optional<? extends Evidence> evidence, Selector selector) {
        if (evidence.isPresent() && evidence.get() instanceof Indicator indicator) {
            findings.addAll(Check.indicator(indicator));
            findings.addAll(Check.points(criterion, indicator));
        }
        Verdict verdict = evidence.<Verdict>map(fact -> rule.judge(criterion.points(), fact))
                .orElseGet(() -> new Pending(absent(selector)));
        return judged(
                criterion.code(),
                criterion.name(),
                criterion.points(),
                rule,
                criterion.standard(),
                verdict,
                evidence.orElse(null));
    }

    /**
     * The department says what its indicators weigh, the scheme what all of them may: while the two differ, the criterion
     * waits. Of too many points nobody can tell which ones count, so none do.
     */
    private Node category(Criterion criterion, Rule rule, List<Indicator> indicators) {
        BigDecimal carried = indicators.stream().map(Indicator::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        int excess = carried.compareTo(criterion.points());
        findings.addAll(Check.points(criterion, carried));
        if (excess != 0) {
            pending.add(criterion.code());
        }
        List<Node> children = indicators.stream()
                .map(indicator -> indicatorOf(criterion, rule, indicator))
                .toList();
        return new Node(
                criterion.code(),
                criterion.name(),
                criterion.points(),
                excess > 0 ? BigDecimal.ZERO : sum(children),
                excess != 0 || children.stream().anyMatch(Node::pending),
                null,
                null,
                criterion.standard(),
                excess == 0 ? null : unbalanced(carried, excess, criterion),
                null,
                children);
    }

    private static String unbalanced(BigDecimal carried, int excess, Criterion criterion) {
        return "指标分值合计 " + Plain.text(carried) + "，"
                + (excess < 0 ? "不足" : "超过")
                + "标准分值 "
                + Plain.text(criterion.points())
                + (excess < 0 ? "，其余指标待填报" : "，待更正后计分");
    }

    private Node indicatorOf(Criterion criterion, Rule rule, Indicator indicator) {
        findings.addAll(Check.indicator(indicator));
        return judged(
                indicator.code(),
                indicator.name(),
                indicator.points(),
                rule,
                criterion.standard(),
                rule.judge(indicator.points(), indicator),
                indicator);
    }

    private Node judged(
            String code,
            String name,
            BigDecimal points,
            Rule rule,
            @Nullable String standard,
            Verdict verdict,
            @Nullable Evidence evidence) {
        Award award = verdict instanceof Award given ? given : null;
        if (award == null) {
            pending.add(code);
        } else if (award.outcome() == Outcome.MISSED && evidence instanceof Indicator indicator) {
            notMet.add(indicator.code());
        }
        return new Node(
                code,
                name,
                points,
                award == null ? null : award.points(),
                award == null,
                award == null ? null : award.outcome(),
                rule.kind(),
                standard,
                verdict.reason(),
                evidence,
                List.of());
    }

    private Optional<? extends Evidence> evidence(Criterion criterion, Selector selector) {
        if (selector instanceof Selector.Metric metric) {
            return dossier.metric(metric.name()).map(figure -> figure.called(metric.label()));
        }
        if (selector instanceof Selector.Indicator indicator) {
            return dossier.indicator(indicator.code());
        }
        return dossier.assessment(criterion.code());
    }

    private static String absent(Selector selector) {
        if (selector instanceof Selector.Metric metric) {
            return metric.absent();
        }
        if (selector instanceof Selector.Indicator indicator) {
            return "指标 " + indicator.code() + " 尚未填报";
        }
        return "尚未评定";
    }

    private static BigDecimal sum(List<Node> nodes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Node node : nodes) {
            sum = node.awarded() == null ? sum : sum.add(node.awarded());
        }
        return sum;
    }
}
