package org.jixiao.scoring.assessing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.scoring.rule.Rule;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.scheme.Selector;
import org.jixiao.scoring.scheme.Veto;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme leaves to an assessor: a criterion, an indicator judged by levels, whether a criterion applies, or whether
 * there is a ground for a veto.
 *
 * @param rule that takes the judgement; absent where only whether it applies can be said
 * @param optional whether it may be left out
 */
public record Assessable(
        String name, BigDecimal points, @Nullable Rule rule, boolean optional) {

    /** @param code of a criterion, of a ground for a veto, or of an indicator in one of its categories */
    public static Optional<Assessable> in(Scheme scheme, Dossier dossier, String code) {
        Optional<Criterion> criterion = scheme.criterion(code);
        if (criterion.isPresent()) {
            return criterion.flatMap(Assessable::of);
        }
        return scheme.grounds()
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .map(ground -> new Assessable(ground.name(), BigDecimal.ONE, Veto.FINDING, false))
                .or(() -> dossier.indicator(code).flatMap(indicator -> of(scheme, indicator)));
    }

    private static Optional<Assessable> of(Criterion criterion) {
        Rule rule = criterion.rule();
        boolean judged = rule != null && rule.judges(Assessment.class);
        return judged || criterion.mayBeLeftOut()
                ? Optional.of(new Assessable(
                        criterion.name(), criterion.points(), judged ? rule : null, criterion.mayBeLeftOut()))
                : Optional.empty();
    }

    private static Optional<Assessable> of(Scheme scheme, Indicator indicator) {
        return scheme.leaves()
                .filter(criterion ->
                        criterion.evidence() instanceof Selector.Category category && category.holds(indicator))
                .map(criterion -> criterion.rule().of(indicator))
                .filter(rule -> rule.judges(Assessment.class))
                .findFirst()
                .map(rule -> new Assessable(indicator.name(), indicator.points(), rule, false));
    }

    /** Why it can't be judged so; empty where it can. */
    public List<Fault> unfit(Assessment assessment) {
        if (!assessment.applicable() && optional) {
            return List.of();
        }
        return rule == null
                ? List.of(new Fault(
                        "applicable", "此评分项不由评定人评定，只可认定不适用", "this isn't assessed, it can only be left out with false"))
                : rule.unfit(points, assessment);
    }
}
