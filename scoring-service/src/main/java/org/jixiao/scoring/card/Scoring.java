package org.jixiao.scoring.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.scoring.card.Node.Status;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Award;
import org.jixiao.scoring.rule.Award.Outcome;
import org.jixiao.scoring.rule.Inapplicable;
import org.jixiao.scoring.rule.Pending;
import org.jixiao.scoring.rule.Rule;
import org.jixiao.scoring.rule.Verdict;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.scheme.Selector;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/** One walk over the criteria, top down, that collects what waits, what is missed and what is odd on its way. */
final class Scoring {

    private final Scheme scheme;
    private final Dossier dossier;
    private final Map<String, BigDecimal> reviewed;
    private final Clash.Taken taken;
    private final List<String> pending = new ArrayList<>();
    private final List<String> notMet = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param reviewed points by leaf that count in place of what its rule awards */
    Scoring(Scheme scheme, Dossier dossier, Map<String, BigDecimal> reviewed) {
        this.scheme = scheme;
        this.dossier = dossier;
        this.reviewed = reviewed;
        this.taken = new Clash.Taken(scheme);
    }

    Scorecard scorecard() {
        List<Node> criteria = scheme.criteria().stream().map(this::score).toList();
        Sum total = Sum.of(scheme.points(), criteria, scheme.modifiers(), dossier);
        if (total.waits()) {
            pending.add(scheme.code());
        }
        boolean graded = pending.isEmpty() && total.applicable().signum() > 0;
        String grade = graded ? scheme.grade(total.awarded()).orElse(null) : null;
        return new Scorecard(total.awarded(), grade, pending, notMet, criteria, total.modifications(), findings);
    }

    private Node score(Criterion criterion) {
        Rule rule = criterion.rule();
        Selector selector = criterion.evidence();
        if (rule == null || selector == null) {
            return branch(criterion);
        }
        Optional<Assessment> leftOut = dossier.assessment(criterion.code())
                .filter(assessment -> criterion.mayBeLeftOut() && !assessment.applicable());
        if (leftOut.isPresent()) {
            return judged(criterion, rule, inapplicable(leftOut.get()), leftOut.get());
        }
        if (selector instanceof Selector.Category category) {
            return category(criterion, rule, category);
        }
        return leaf(criterion, rule, selector);
    }

    private Node branch(Criterion criterion) {
        List<Node> children = criterion.children().stream().map(this::score).toList();
        Sum sum = Sum.of(criterion.points(), children, criterion.modifiers(), dossier);
        if (sum.waits()) {
            pending.add(criterion.code());
        }
        return node(criterion, sum, sum.status(children), null, children);
    }

    private Node leaf(Criterion criterion, Rule rule, Selector selector) {
        Optional<? extends Evidence> evidence = evidence(criterion, rule, selector);
        if (evidence.isPresent() && evidence.get() instanceof Indicator indicator) {
            findings.addAll(Check.farAbove(indicator, scheme.farAboveOrUsual()));
            findings.addAll(Check.points(criterion, indicator));
        }
        Verdict verdict = evidence.<Verdict>map(fact -> rule.judge(criterion.points(), fact))
                .orElseGet(() -> new Pending(absent(selector)));
        return judged(criterion, rule, verdict, evidence.orElse(null));
    }

    private static Inapplicable inapplicable(Assessment assessment) {
        return new Inapplicable(new Words(
                assessment.assessor() + " 认定不适用（" + assessment.reason() + "），不计分",
                "found not to apply by " + assessment.assessor() + " (" + assessment.reason()
                        + "), so it doesn't count"));
    }

    private Node category(Criterion criterion, Rule rule, Selector.Category category) {
        List<Indicator> held = dossier.indicators(category::holds);
        List<Indicator> indicators = held.stream().filter(taken::free).toList();
        List<Clash> clashes = taken.clashes(held);
        Apportionment apportioned = Apportionment.of(criterion, category, indicators);
        clashes.forEach(clash -> findings.add(clash.finding(criterion)));
        if (clashes.isEmpty() && apportioned.carried() != null) {
            findings.addAll(Check.points(criterion, apportioned.carried()));
        }
        Words waits = clashes.isEmpty()
                ? apportioned.waits()
                : Words.all(clashes.stream().map(Clash::told).toList());
        boolean itself = waits != null;
        if (itself) {
            pending.add(criterion.code());
        }
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            children.add(indicatorOf(
                    criterion, rule, indicators.get(i), apportioned.points().get(i)));
        }
        List<Node> counted = apportioned.counts() ? children : List.of();
        Sum sum = Sum.of(criterion.points(), counted, criterion.modifiers(), dossier);
        if (sum.waits() && !itself) {
            pending.add(criterion.code());
        }
        return node(criterion, sum, itself ? Status.PENDING : sum.status(children), waits, children);
    }

    private Node indicatorOf(Criterion criterion, Rule rule, Indicator indicator, BigDecimal points) {
        findings.addAll(Check.farAbove(indicator, scheme.farAboveOrUsual()));
        Rule judging = rule.of(indicator);
        Indicator judged = assessed(indicator.code(), judging, indicator);
        return judged(
                indicator.code(),
                indicator.name(),
                points,
                judging,
                criterion.standard(),
                judging.judge(points, judged),
                judged);
    }

    /** With what an assessor said of it, where its rule asks for that. */
    private Indicator assessed(String code, Rule rule, Indicator indicator) {
        return rule.judges(Assessment.class)
                ? dossier.assessment(code).map(indicator::assessed).orElse(indicator)
                : indicator;
    }

    private Node judged(Criterion criterion, Rule rule, Verdict verdict, @Nullable Evidence evidence) {
        return judged(
                criterion.code(), criterion.name(), criterion.points(), rule, criterion.standard(), verdict, evidence);
    }

    private Node judged(
            String code,
            String name,
            BigDecimal points,
            Rule rule,
            @Nullable String standard,
            Verdict ruled,
            @Nullable Evidence evidence) {
        Verdict verdict = counts(code, points, ruled);
        Award award = verdict instanceof Award given ? given : null;
        if (verdict instanceof Pending) {
            pending.add(code);
        } else if (award != null && award.outcome() == Outcome.MISSED && evidence instanceof Indicator indicator) {
            notMet.add(indicator.code());
        }
        return new Node(
                code,
                name,
                points,
                verdict instanceof Inapplicable ? BigDecimal.ZERO : points,
                award == null ? null : award.points(),
                status(verdict),
                award == null ? null : award.outcome(),
                rule,
                standard,
                verdict.told(),
                award == null ? null : award.arithmetic(),
                evidence,
                List.of(),
                List.of());
    }

    /** No more than the leaf has now, whatever it had when it was reviewed; what doesn't apply can't be reviewed. */
    private Verdict counts(String code, BigDecimal points, Verdict ruled) {
        BigDecimal instead = reviewed.get(code);
        if (instead == null || ruled instanceof Inapplicable) {
            return ruled;
        }
        BigDecimal counted = instead.min(points);
        return new Award(
                counted,
                Outcome.GRADED,
                new Words("复核得 " + Plain.text(counted) + " 分", "reviewed as " + Plain.text(counted)),
                Plain.text(counted));
    }

    private static Status status(Verdict verdict) {
        if (verdict instanceof Award) {
            return Status.SCORED;
        }
        return verdict instanceof Pending ? Status.PENDING : Status.INAPPLICABLE;
    }

    private static Node node(Criterion criterion, Sum sum, Status status, @Nullable Words told, List<Node> children) {
        return new Node(
                criterion.code(),
                criterion.name(),
                criterion.points(),
                sum.applicable(),
                status == Status.INAPPLICABLE ? null : sum.awarded(),
                status,
                null,
                null,
                criterion.standard(),
                told,
                null,
                null,
                children,
                sum.modifications());
    }

    private Optional<? extends Evidence> evidence(Criterion criterion, Rule rule, Selector selector) {
        if (selector instanceof Selector.Metric metric) {
            return dossier.metric(metric.name()).map(figure -> figure.called(metric.label()));
        }
        if (selector instanceof Selector.Indicator indicator) {
            return dossier.indicator(indicator.code()).map(fact -> assessed(criterion.code(), rule.of(fact), fact));
        }
        return dossier.assessment(criterion.code());
    }

    private static Words absent(Selector selector) {
        if (selector instanceof Selector.Metric metric) {
            return metric.absent();
        }
        if (selector instanceof Selector.Indicator indicator) {
            return new Words(
                    "指标 " + indicator.code() + " 尚未填报",
                    "the indicator " + indicator.code() + " hasn't been entered yet");
        }
        return new Words("尚未评定", "it hasn't been assessed yet");
    }
}
