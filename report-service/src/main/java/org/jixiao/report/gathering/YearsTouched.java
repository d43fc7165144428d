package org.jixiao.report.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jixiao.events.BudgetState;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.Event;
import org.jixiao.events.PlanState;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.State;
import org.jixiao.events.Topic;
import org.jixiao.report.content.PastScore;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.edition.Editor;
import org.jixiao.report.edition.VersionTable;
import org.jixiao.stream.Tracing;
import org.jixiao.stream.inbox.Inbox;
import org.jixiao.stream.inbox.StreamListener;

/** Revises the report of every year that a batch of news touches, once each, in the trace of what touched it. */
@ApplicationScoped
public class YearsTouched implements StreamListener {

    private final Inbox inbox;
    private final Editor editor;
    private final VersionTable versions;
    private final Tracing tracing;

    @Inject
    public YearsTouched(Inbox inbox, Editor editor, VersionTable versions, Tracing tracing) {
        this.inbox = inbox;
        this.editor = editor;
        this.versions = versions;
        this.tracing = tracing;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.DEPARTMENTS, Topic.BUDGETS, Topic.PLANS, Topic.SCORECARDS);
    }

    @Override
    public void accept(List<Event> newer) {
        Map<DepartmentYear, Event> triggers = new TreeMap<>();
        for (Event event : newer) {
            years(event.state())
                    .forEach(year -> triggers.merge(year, event, (one, other) -> moreTelling(year, one, other)));
        }
        triggers.forEach((year, trigger) ->
                tracing.within(trigger, "revise report", () -> editor.revise(year, trigger.cause())));
    }

    private List<DepartmentYear> years(State state) {
        if (state instanceof ScorecardState card) {
            return tellingOf(new DepartmentYear(card.department(), card.fiscalYear()));
        }
        if (state instanceof BudgetState budget) {
            return List.of(new DepartmentYear(budget.department(), budget.fiscalYear()));
        }
        if (state instanceof PlanState plan) {
            return List.of(new DepartmentYear(plan.department(), plan.fiscalYear()));
        }
        if (state instanceof DepartmentState department) {
            return inbox.under(ScorecardState.class, department.department() + "/").stream()
                    .map(card -> new DepartmentYear(card.department(), card.fiscalYear()))
                    .toList();
        }
        return List.of();
    }

    /**
     * The year itself, and the later ones whose reports look back to it: a report says what its facts say now, in whatever
     * order they came.
     */
    private List<DepartmentYear> tellingOf(DepartmentYear scored) {
        List<DepartmentYear> years = new ArrayList<>(
                versions.reported(scored.department(), scored.fiscalYear() + 1, scored.fiscalYear() + PastScore.YEARS));
        years.add(scored);
        return years;
    }

    /** The year's own scorecard has the cause people look for, an earlier year's the least; else the last one counts. */
    private static Event moreTelling(DepartmentYear year, Event one, Event other) {
        return weight(year, one) > weight(year, other) ? one : other;
    }

    private static int weight(DepartmentYear year, Event event) {
        if (event.state() instanceof ScorecardState card) {
            return card.fiscalYear() == year.fiscalYear() ? 2 : 0;
        }
        return 1;
    }
}
