package org.jixiao.scoring.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jixiao.events.BudgetState;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Evidence;
import org.jixiao.events.ScorecardState.Modification;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.events.State;
import org.jixiao.scoring.dossier.AssessmentRow;
import org.jixiao.scoring.dossier.Gathered;
import org.jixiao.scoring.dossier.YearKey;

/** All that was published and assessed of a department's year, revision by revision, beside the service that judges it. */
final class History {

    private final YearKey year;
    private final Map<String, State> states = new ConcurrentHashMap<>();
    private final Map<String, AssessmentRow> assessments = new ConcurrentHashMap<>();

    History(YearKey year) {
        this.year = year;
    }

    void add(State state) {
        states.put(state.key() + "@" + state.revision(), state);
    }

    void add(AssessmentRow row) {
        assessments.put(row.criterion() + "@" + row.revision(), row);
    }

    /** The evidence that a card names, as it was published. */
    Gathered of(ScorecardState card) {
        Map<String, IndicatorState> indicators = new TreeMap<>();
        Map<String, AssessmentRow> judgements = new TreeMap<>();
        BudgetState budget = null;
        for (Evidence evidence : evidence(card).toList()) {
            if (evidence.metric() != null) {
                budget = (BudgetState) state(evidence);
            } else if (evidence.indicator() != null) {
                indicators.put(evidence.key(), (IndicatorState) state(evidence));
            } else {
                String criterion = evidence.key().substring(evidence.key().lastIndexOf('/') + 1);
                judgements.put(criterion, assessments.get(criterion + "@" + evidence.revision()));
            }
        }
        return new Gathered(year, budget, List.copyOf(indicators.values()), List.copyOf(judgements.values()));
    }

    private State state(Evidence evidence) {
        return states.get(evidence.key() + "@" + evidence.revision());
    }

    /** All that leaves were judged by, and modifiers went by. */
    static Stream<Evidence> evidence(ScorecardState card) {
        return Stream.concat(of(card.modifications()), card.criteria().stream().flatMap(History::evidence));
    }

    private static Stream<Evidence> evidence(Node node) {
        return Stream.concat(
                Stream.concat(Stream.ofNullable(node.evidence()), of(node.modifications())),
                node.children().stream().flatMap(History::evidence));
    }

    private static Stream<Evidence> of(List<Modification> modifications) {
        return Stream.ofNullable(modifications)
                .flatMap(List::stream)
                .flatMap(step -> Stream.ofNullable(step.evidence()));
    }
}
