package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.GoalKey;
import org.jixiao.events.PlanState;
import org.jixiao.events.PlanState.Goal;
import org.jixiao.events.PlanState.Objection;
import org.jixiao.events.PlanState.Step;
import org.jixiao.indicator.measure.Deviation;
import org.jixiao.indicator.measure.Flaw;
import org.jixiao.indicator.plan.Move;
import org.jixiao.indicator.plan.Outcome;
import org.jixiao.indicator.plan.Outcome.Reason;
import org.jixiao.indicator.plan.Progress;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Changes a department's year as a whole, one revision at a time: its goals, and how far its plan and its reporting have
 * come. All methods refuse with 412 when {@code ifMatch} names another revision than the present one, and with 409 a step
 * that is not legal now.
 */
@ApplicationScoped
public class PlanRegister {

    private static final String GOALS_SET = "goals-set";

    private final PlanTable plans;
    private final IndicatorTable indicators;
    private final Locks locks;
    private final Telling telling;
    private final Clock clock;
    private final Deviation deviation;

    @Inject
    public PlanRegister(
            PlanTable plans,
            IndicatorTable indicators,
            Locks locks,
            Telling telling,
            Clock clock,
            ReportingConfig config) {
        this.plans = plans;
        this.indicators = indicators;
        this.locks = locks;
        this.telling = telling;
        this.clock = clock;
        this.deviation = new Deviation(config.farAbove());
    }

    /**
     * A plan after a write.
     *
     * @param before its revision until then; 0 where the write brought it into being
     */
    public record Written(long before, PlanState now) {}

    /** @throws Refusal 422 where an indicator serves a goal that would be no more */
    @Transactional
    public Written setGoals(YearKey year, @Nullable String ifMatch, List<Goal> goals, Actor who) {
        PlanState before = owned(year, ifMatch);
        if (before != null && before.goals().equals(goals)) {
            return new Written(before.revision(), before);
        }
        Progress progress = Progress.of(before);
        refuse(progress.locksPlan());
        Flaws.refuseMisfits(servedBut(goals, indicators.of(year)));
        String summary = "设定 " + year.year() + " 年整体绩效目标";
        return written(before, progress.state(year, before, goals), GOALS_SET, summary, who, clock.instant());
    }

    private static List<Flaw> servedBut(List<Goal> goals, List<IndicatorState> indicators) {
        Set<GoalKey> kept = new HashSet<>();
        goals.forEach(goal -> kept.add(new GoalKey(goal.horizon(), goal.number())));
        List<Flaw> flaws = new ArrayList<>();
        for (IndicatorState indicator : indicators) {
            if (indicator.grounds() != null
                    && !kept.containsAll(indicator.grounds().goals())) {
                flaws.add(new Flaw(
                        "goals",
                        "指标 " + indicator.code() + " 对应的目标不在其中",
                        "indicator " + indicator.code() + " serves a goal that is not among them"));
            }
        }
        return flaws;
    }

    /**
     * @param comment required by whoever calls where the move needs a reason
     * @param objections empty unless the move returns something
     * @throws Refusal 422 where something is missing of what is submitted or confirmed, or an objection names no indicator of
     *     the year
     */
    @Transactional
    public Written move(
            YearKey year,
            @Nullable String ifMatch,
            Move move,
            @Nullable String comment,
            List<Objection> objections,
            Actor who) {
        PlanState before = owned(year, ifMatch);
        Instant at = clock.instant();
        Outcome outcome = Progress.of(before).on(move, new Step(who.person(), at, comment, objections));
        if (outcome instanceof Outcome.Refused refused) {
            refuse(refused.reason());
        }
        Flaws.refuseMisfits(missingFor(move, indicators.of(year), objections));
        Progress now = ((Outcome.Moved) outcome).now();
        List<Goal> goals = before == null ? List.of() : before.goals();
        return written(before, now.state(year, before, goals), move.code(), move.summary(year.year()), who, at);
    }

    private List<Flaw> missingFor(Move move, List<IndicatorState> all, List<Objection> objections) {
        return switch (move) {
            case PLAN_SUBMITTED ->
                all.isEmpty() ? List.of(new Flaw("indicators", "尚无绩效指标", "the plan has no indicators")) : List.of();
            // What is submitted still changes: a change of targets that is approved then leaves another miss to be
            // explained.
            case REPORTING_SUBMITTED, REPORTING_CONFIRMED ->
                all.stream().flatMap(i -> deviation.unexplained(i).stream()).toList();
            default -> unknown(objections, all);
        };
    }

    private static List<Flaw> unknown(List<Objection> objections, List<IndicatorState> all) {
        Set<String> codes = new HashSet<>(all.stream().map(IndicatorState::code).toList());
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < objections.size(); i++) {
            String code = objections.get(i).indicator();
            if (code != null && !codes.contains(code)) {
                flaws.add(new Flaw("objections[" + i + "].indicator", "没有这一指标", "there is no such indicator"));
            }
        }
        return flaws;
    }

    private @Nullable PlanState owned(YearKey year, @Nullable String ifMatch) {
        locks.ownYear(year);
        PlanState before = plans.own(year).orElse(null);
        Revisions.check(ifMatch, before == null ? 0 : before.revision());
        return before;
    }

    private static void refuse(@Nullable Reason reason) {
        if (reason != null) {
            throw Refusal.conflict(new Text(reason.zh(), reason.en()));
        }
    }

    private Written written(
            @Nullable PlanState before, PlanState after, String action, String summary, Actor who, Instant at) {
        plans.save(after);
        telling.tell(before, after, action, summary, who, at);
        return new Written(before == null ? 0 : before.revision(), after);
    }
}
