package org.jixiao.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jixiao.events.BudgetState;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.Event;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.State;
import org.jixiao.events.Topic;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.stream.Tracing;
import org.jixiao.stream.inbox.StreamListener;

/** News from the stream: every evaluation they touch is rescored once, by the last of them that touches it. */
@ApplicationScoped
public class News implements StreamListener {

    private final Locks locks;
    private final Evaluations evaluations;
    private final Rescoring rescoring;
    private final Refusals refusals;
    private final Tracing tracing;

    @Inject
    public News(Locks locks, Evaluations evaluations, Rescoring rescoring, Refusals refusals, Tracing tracing) {
        this.locks = locks;
        this.evaluations = evaluations;
        this.rescoring = rescoring;
        this.refusals = refusals;
        this.tracing = tracing;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.DEPARTMENTS, Topic.BUDGETS, Topic.INDICATORS);
    }

    @Override
    public void accept(List<Event> newer) {
        locks.departments(
                newer.stream().map(event -> event.state().department()).toList());
        Map<YearKey, Event> touched = new TreeMap<>();
        newer.forEach(event -> touchedBy(event.state()).forEach(year -> touched.put(year, event)));
        locks.schemesOf(touched.keySet().stream().map(YearKey::fiscalYear));
        touched.forEach((year, event) -> tracing.within(
                event.traceparent(), "rescore " + year.text(), () -> rescoring.rescore(year, event.cause())));
    }

    @Override
    public void refused(List<Event> kept, Throwable failure) {
        Set<YearKey> touched = new TreeSet<>();
        kept.forEach(event -> touched.addAll(touchedBy(event.state())));
        refusals.note(touched, failure);
    }

    private List<YearKey> touchedBy(State state) {
        if (state instanceof BudgetState budget) {
            return List.of(new YearKey(budget.department(), budget.fiscalYear()));
        }
        if (state instanceof IndicatorState indicator) {
            return List.of(new YearKey(indicator.department(), indicator.fiscalYear()));
        }
        return state instanceof DepartmentState ? evaluations.ofDepartment(state.department()) : List.of();
    }
}
