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
import org.jixiao.report.content.PastScore;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.regeneration.Regenerations;
import org.jixiao.report.regeneration.Wish;
import org.jixiao.stream.inbox.Inbox;
import org.jixiao.stream.inbox.StreamListener;

/**
 * Asks for the report of every year that a batch of news touches, once each, in the trace of what touched it, and draws the
 * dashboard's lines anew.
 */
@ApplicationScoped
public class YearsTouched implements StreamListener {

    private final Inbox inbox;
    private final Regenerations regenerations;
    private final BoardTable board;

    @Inject
    public YearsTouched(Inbox inbox, Regenerations regenerations, BoardTable board) {
        this.inbox = inbox;
        this.regenerations = regenerations;
        this.board = board;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.DEPARTMENTS, Topic.BUDGETS, Topic.PLANS, Topic.SCORECARDS);
    }

    @Override
    public void accept(List<Event> newer) {
        Map<DepartmentYear, Wish> wishes = new TreeMap<>();
        for (Event event : newer) {
            for (DepartmentYear year : years(event.state())) {
                int weight = weight(year, event.state());
                wishes.merge(year, new Wish(year, event.cause(), weight, event.traceparent()), Wish::or);
            }
        }
        regenerations.ask(wishes.values());
        Map<DepartmentYear, Cause> touched = new TreeMap<>();
        wishes.forEach((year, wish) -> touched.put(year, wish.cause()));
        board.draw(touched);
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
            return Stream.of(ScorecardState.class, BudgetState.class)
                    .flatMap(told -> years(told, department.department()))
                    .distinct()
                    .toList();
        }
        return List.of();
    }

    /**
     * The year itself, and the later ones that look back to it, whether their reports are written yet or are being written: a
     * report says what its facts say now, in whatever order they came.
     */
    private List<DepartmentYear> tellingOf(DepartmentYear scored) {
        Stream<DepartmentYear> later = years(ScorecardState.class, scored.department())
                .filter(year -> year.fiscalYear() > scored.fiscalYear()
                        && year.fiscalYear() <= scored.fiscalYear() + PastScore.YEARS);
        return Stream.concat(Stream.of(scored), later).toList();
    }

    /** Of which years such a state is known. */
    private Stream<DepartmentYear> years(Class<? extends State> told, String department) {
        return inbox.keysUnder(told, department + "/").stream().map(DepartmentYear::of);
    }

    private static int weight(DepartmentYear year, State state) {
        if (state instanceof ScorecardState card) {
            return card.fiscalYear() == year.fiscalYear() ? Wish.OF_ITS_SCORECARD : Wish.OF_AN_EARLIER_YEAR;
        }
        return Wish.OF_ITS_FACTS;
    }
}
