package org.jixiao.scoring.dossier;

import java.math.BigDecimal;
import org.jixiao.events.BudgetState;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.Person;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure;
import org.jixiao.scoring.evidence.Metric;
import org.jixiao.scoring.evidence.Waiver;
import org.jspecify.annotations.Nullable;

/** From what the stream and the database hold to what the pure core judges. */
final class Translation {

    private Translation() {}

    /**
     * @param key of the budget it is of
     * @param revision of that
     */
    static Metric metric(String key, long revision, BudgetState.Metric metric) {
        return new Metric(
                key, revision, metric.name(), metric.name(), metric.value(), metric.missing(), lacking(metric));
    }

    /** The budget says in Chinese alone why there is no value; the figures tell it too. */
    private static @Nullable String lacking(BudgetState.Metric metric) {
        if (metric.missing() == null) {
            return null;
        }
        if (metric.numerator() == null) {
            return "its numerator isn't known";
        }
        BigDecimal denominator = metric.denominator();
        if (denominator == null) {
            return "its denominator isn't known";
        }
        return denominator.signum() == 0 ? "its denominator is zero" : "its denominator is below zero";
    }

    static Indicator indicator(IndicatorState state) {
        IndicatorState.Waiver waiver = state.waiver();
        return new Indicator(
                state.key(),
                state.revision(),
                state.code(),
                state.number(),
                state.level1(),
                state.level2(),
                state.name(),
                state.points(),
                state.measures().stream().map(Translation::measure).toList(),
                waiver == null ? null : waiver(waiver),
                null);
    }

    static Assessment assessment(String key, long revision, String criterion, ScorecardState.Assessment told) {
        return new Assessment(
                key,
                revision,
                criterion,
                told.points(),
                told.level(),
                told.share(),
                !Boolean.FALSE.equals(told.applicable()),
                told.reason(),
                new Person(told.assessor(), told.assessorName()).called());
    }

    private static Measure measure(IndicatorState.Measure measure) {
        return new Measure(
                measure.name(),
                Measure.Comparison.valueOf(measure.comparison().name()),
                measure.unit(),
                measure.target(),
                measure.actual(),
                measure.achieved(),
                measure.upper());
    }

    private static Waiver waiver(IndicatorState.Waiver waiver) {
        Person decider = waiver.decider();
        return new Waiver(
                Waiver.Status.valueOf(waiver.status().name()),
                waiver.reason(),
                decider == null ? null : decider.called(),
                waiver.decidedAt(),
                waiver.decisionDocument() != null ? waiver.decisionDocument() : waiver.document());
    }
}
