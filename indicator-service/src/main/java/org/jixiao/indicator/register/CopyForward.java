package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.history.Action;
import org.jixiao.indicator.measure.Definition;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.plan.Progress;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.register.IndicatorChanges.Made;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** Begins a year's plan with what another year promised: goals, indicators and their targets, without actuals. */
@ApplicationScoped
public class CopyForward {

    private static final String PLAN_COPIED = "plan-copied";

    private final PlanTable plans;
    private final IndicatorTable indicators;
    private final Locks locks;
    private final Telling telling;
    private final IndicatorChanges changes;
    private final Clock clock;

    @Inject
    public CopyForward(
            PlanTable plans,
            IndicatorTable indicators,
            IndicatorChanges changes,
            Locks locks,
            Telling telling,
            Clock clock) {
        this.plans = plans;
        this.indicators = indicators;
        this.changes = changes;
        this.locks = locks;
        this.telling = telling;
        this.clock = clock;
    }

    /** @throws Refusal 409 where the year has a plan already, 422 where the other year has none */
    @Transactional
    public PlanState copy(YearKey year, int fromYear, Actor who) {
        YearKey source = new YearKey(year.department(), fromYear);
        lock(year, source);
        PlanState before = plans.own(year).orElse(null);
        if (indicators.count(year) > 0 || (before != null && !before.goals().isEmpty())) {
            throw Refusal.conflict(new Text(
                    year.year() + " 年已有目标或指标，不能沿用其他年度。",
                    "The year " + year.year() + " has goals or indicators already: nothing can be copied over them."));
        }
        List<IndicatorState> promised = indicators.of(source);
        List<PlanState.Goal> goals = plans.find(source).map(PlanState::goals).orElse(List.of());
        if (promised.isEmpty() && goals.isEmpty()) {
            throw Refusal.unprocessable(
                    "fromYear",
                    new Text(fromYear + " 年没有绩效目标和指标", "the year " + fromYear + " has neither goals nor indicators"));
        }
        Instant at = clock.instant();
        PlanState plan = Progress.of(before).state(year, before, goals);
        plans.save(plan);
        telling.tell(before, plan, PLAN_COPIED, "沿用 " + fromYear + " 年绩效目标", who, at);
        changes.write(copies(promised, year), Action.INDICATOR_COPIED, who, at);
        return plan;
    }

    /** The earlier year first, whoever copies which from which, so that nobody waits for somebody who waits for them. */
    private void lock(YearKey year, YearKey source) {
        if (source.year() < year.year()) {
            locks.shareYear(source);
            locks.ownYear(year);
        } else {
            locks.ownYear(year);
            locks.shareYear(source);
        }
    }

    /** What was removed from the year begins anew, and its revisions go on. */
    private List<Made> copies(List<IndicatorState> promised, YearKey year) {
        Map<IndicatorKey, IndicatorState> removed =
                indicators.removed(promised.stream().map(of -> copy(of, year)).toList());
        return promised.stream()
                .map(of -> {
                    IndicatorKey key = copy(of, year);
                    IndicatorState after = Definition.of(of).over(key, removed.get(key));
                    return new Made(null, after, "（" + of.fiscalYear() + " 年）");
                })
                .toList();
    }

    private static IndicatorKey copy(IndicatorState of, YearKey year) {
        return new IndicatorKey(year.department(), year.year(), of.code());
    }
}
