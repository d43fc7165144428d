package org.jixiao.scoring.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.events.BudgetState;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Metric;
import org.jspecify.annotations.Nullable;

/** The evidence of a department's year: for the pure core as a dossier, for the scorecard as it came. */
public record Gathered(
        YearKey year, @Nullable BudgetState budget, List<IndicatorState> indicators, List<AssessmentRow> assessments) {

    /** Whether nothing at all is known. */
    public boolean isEmpty() {
        return budget == null && indicators.isEmpty() && assessments.isEmpty();
    }

    public Dossier dossier() {
        List<Evidence> evidence = new ArrayList<>();
        if (budget != null) {
            budget.metrics()
                    .forEach(metric -> evidence.add(Translation.metric(budget.key(), budget.revision(), metric)));
        }
        indicators.forEach(state -> evidence.add(Translation.indicator(state)));
        assessments.forEach(row -> evidence.add(row.evidence(year)));
        return Dossier.of(evidence);
    }

    /** Finds for each piece of evidence what it was translated from. */
    public Function<Evidence, ScorecardState.Evidence> origins() {
        Map<String, IndicatorState> byKey =
                indicators.stream().collect(Collectors.toMap(IndicatorState::key, Function.identity()));
        Map<String, AssessmentRow> byCriterion =
                assessments.stream().collect(Collectors.toMap(AssessmentRow::criterion, Function.identity()));
        return fact -> {
            Assessment assessment = fact instanceof Assessment it
                    ? it
                    : fact instanceof Indicator indicator ? indicator.assessment() : null;
            return new ScorecardState.Evidence(
                    fact.key(),
                    fact.revision(),
                    fact instanceof Metric metric ? origin(metric) : null,
                    fact instanceof Indicator ? byKey.get(fact.key()) : null,
                    assessment == null
                            ? null
                            : byCriterion.get(assessment.criterion()).told());
        };
    }

    private BudgetState.Metric origin(Metric metric) {
        return Stream.ofNullable(budget)
                .map(BudgetState::metrics)
                .flatMap(List::stream)
                .filter(candidate -> candidate.name().equals(metric.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no metric " + metric.name()));
    }
}
