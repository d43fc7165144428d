package org.jixiao.report.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jixiao.events.BudgetState;
import org.jixiao.events.Cause;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.Event;
import org.jixiao.events.PlanState;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.State;
import org.jixiao.events.Topic;
import org.jixiao.report.board.BoardTable;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.edition.Editor;
import org.jixiao.stream.Tracing;
import org.jixiao.stream.inbox.Inbox;
import org.jixiao.stream.inbox.StreamListener;

/**
 * Revises the report of every year that a batch of news touches, once each, in the trace of what touched it, and draws the
 * dashboard's lines anew.
 */
@ApplicationScoped
public class YearsTouched implements StreamListener {

    private final Inbox inbox;
    private final Editor editor;
    private final BoardTable board;
    private final Tracing tracing;

    @Inject
    public YearsTouched(Inbox inbox, Editor editor, BoardTable board, Tracing tracing) {
        this.inbox = inbox;
        this.editor = editor;
        this.board = board;
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
            years(event.state()).forEach(year -> triggers.merge(year, event, YearsTouched::moreTelling));
        }
        triggers.forEach((year, trigger) ->
                tracing.within(trigger, "revise report", () -> editor.revise(year, trigger.cause())));
        Map<DepartmentYear, Cause> touched = new TreeMap<>();
        triggers.forEach((year, trigger) -> touched.put(year, trigger.cause()));
        board.draw(touched);
    }

    private List<DepartmentYear> years(State state) {
        if (state instanceof ScorecardState card) {
            return List.of(new DepartmentYear(card.department(), card.fiscalYear()));
        }
        if (state instanceof BudgetState budget) {
            return List.of(new DepartmentYear(budget.department(), budget.fiscalYear()));
        }
        if (state instanceof PlanState plan) {
            return List.of(new DepartmentYear(plan.department(), plan.fiscalYear()));
        }
        if (state instanceof DepartmentState department) {
            String below = department.department() + "/";
            return Stream.concat(
                            inbox.under(ScorecardState.class, below).stream()
                                    .map(card -> new DepartmentYear(card.department(), card.fiscalYear())),
                            inbox.under(BudgetState.class, below).stream()
                                    .map(budget -> new DepartmentYear(budget.department(), budget.fiscalYear())))
                    .distinct()
                    .toList();
        }
        return List.of();
    }

    /** A scorecard's cause is the change people look for; else the last one counts. */
    private static Event moreTelling(Event one, Event other) {
        return one.state() instanceof ScorecardState && !(other.state() instanceof ScorecardState) ? one : other;
    }
}
