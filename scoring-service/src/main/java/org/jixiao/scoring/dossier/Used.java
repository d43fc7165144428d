package org.jixiao.scoring.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.events.BudgetState;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Modification;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/** The evidence that a card carries, as it was when it was scored, whatever became of it since. */
public final class Used {

    private final ScorecardState card;
    private final List<Evidence> found = new ArrayList<>();

    private Used(ScorecardState card) {
        this.card = card;
    }

    /**
     * Scored again by the scheme that the card names, it gives the leaves of the card. What a modifier looked at and then
     * left alone is not on the card, nor in here.
     */
    public static Dossier of(ScorecardState card) {
        Used used = new Used(card);
        used.modifiers(card.scheme().code(), card.modifications());
        card.criteria().forEach(used::criterion);
        return Dossier.of(used.found);
    }

    private void criterion(Node node) {
        add(node.code(), node.evidence());
        modifiers(node.code(), node.modifications());
        node.children().forEach(this::criterion);
    }

    private void modifiers(String code, @Nullable List<Modification> modifications) {
        Stream.ofNullable(modifications).flatMap(List::stream).forEach(step -> add(code, step.evidence()));
    }

    private void add(String code, ScorecardState.@Nullable Evidence told) {
        if (told == null) {
            return;
        }
        BudgetState.Metric metric = told.metric();
        if (metric != null) {
            found.add(Translation.metric(told.key(), told.revision(), metric));
        }
        IndicatorState indicator = told.indicator();
        if (indicator != null) {
            found.add(Translation.indicator(indicator));
        }
        ScorecardState.Assessment assessment = told.assessment();
        if (assessment != null) {
            String key = indicator == null ? told.key() : card.key() + "/" + code;
            String criterion = key.substring(key.lastIndexOf('/') + 1);
            found.add(Translation.assessment(key, revision(told, assessment), criterion, assessment));
        }
    }

    /** Of an indicator that was assessed, older cards carry the indicator's revision alone. */
    private static long revision(ScorecardState.Evidence told, ScorecardState.Assessment assessment) {
        Long own = assessment.revision();
        return own != null ? own : told.indicator() == null ? told.revision() : 0;
    }
}
