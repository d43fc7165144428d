package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.history.Action;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.Definition;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.measure.NextRevision;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Changes an indicator, one revision at a time. A change that changes nothing makes no revision and no event. All methods
 * refuse with 412 when {@code ifMatch} names another revision than the present one, and with 409 when the year's plan has
 * come to where such a change is locked.
 */
@ApplicationScoped
public class IndicatorRegister {

    /** Of a department's year: a scorecard tells of all of them, and must fit into one event. */
    public static final int MOST_INDICATORS = 500;

    public static final Text FULL = new Text(
            "本年度指标已达上限 " + MOST_INDICATORS + " 个，不能再增加。",
            "The year has " + MOST_INDICATORS + " indicators, and no more can be added.");

    private final IndicatorTable indicators;
    private final PlanTable plans;
    private final RevisionTable revisions;
    private final GrantedWaivers granted;
    private final IndicatorChanges changes;
    private final InterimRegister interims;
    private final Locks locks;
    private final Clock clock;
    private final Today today;

    @Inject
    public IndicatorRegister(
            IndicatorTable indicators,
            PlanTable plans,
            RevisionTable revisions,
            GrantedWaivers granted,
            IndicatorChanges changes,
            InterimRegister interims,
            Locks locks,
            Clock clock,
            Today today) {
        this.indicators = indicators;
        this.plans = plans;
        this.revisions = revisions;
        this.granted = granted;
        this.changes = changes;
        this.interims = interims;
        this.locks = locks;
        this.clock = clock;
        this.today = today;
    }

    /**
     * @throws Refusal 400 where the definition contradicts itself, 422 where it names a goal that the plan has not or the
     *     year has as many indicators as it may
     */
    @Transactional
    public Written define(IndicatorKey key, @Nullable String ifMatch, Definition definition, Actor who) {
        Flaws.refuseContradictions(definition.flaws());
        locks.shareYear(key.ofYear());
        locks.indicator(key);
        IndicatorState last = indicators.own(key).orElse(null);
        IndicatorState before = last == null || last.removed() ? null : last;
        Revisions.check(ifMatch, before == null ? 0 : before.revision());
        if (before == null) {
            checkRoom(key.ofYear());
        }
        List<PlanState.Goal> goals =
                plans.find(key.ofYear()).map(PlanState::goals).orElse(List.of());
        IndicatorState after = defined(
                key, last, revisions.approvedOf(key.ofYear(), List.of(key)).get(key), goals, definition);
        return changes.written(before, after, Action.INDICATOR_DEFINED, who, clock.instant());
    }

    private void checkRoom(YearKey year) {
        locks.additions(year);
        if (indicators.count(year) >= MOST_INDICATORS) {
            throw Refusal.unprocessable("code", FULL);
        }
    }

    /**
     * What a definition makes of an indicator.
     *
     * @param last also where it was removed
     * @param approved as it was when its plan was last approved
     * @throws Refusal 422 where it names a goal that is none of these
     */
    static IndicatorState defined(
            IndicatorKey key,
            @Nullable IndicatorState last,
            @Nullable IndicatorState approved,
            List<PlanState.Goal> goals,
            Definition definition) {
        Flaws.refuseMisfits(definition.flawsAgainst(goals));
        return definition.over(key, last, approved);
    }

    /**
     * What a report makes of an indicator.
     *
     * @throws Refusal 422 where the values don't fit its measures
     */
    static IndicatorState reported(
            IndicatorState before, Actuals actuals, GrantedWaivers.Granted granted, LocalDate today) {
        Flaws.refuseMisfits(actuals.flawsAgainst(before, today));
        Actuals reckoned = actuals.reckoned(before);
        return reckoned.onto(before, granted.covers(before, reckoned));
    }

    /**
     * Its interim actuals go with it.
     *
     * @throws Refusal 404 without an indicator
     */
    @Transactional
    public void remove(IndicatorKey key, @Nullable String ifMatch, Actor who) {
        IndicatorState before = changes.locked(key, ifMatch);
        Instant at = clock.instant();
        changes.written(before, NextRevision.removed(before), Action.INDICATOR_REMOVED, who, at);
        interims.withdrawAll(before, who, at);
    }

    /** @throws Refusal 404 without an indicator, 422 where the values don't fit its measures */
    @Transactional
    public Written report(IndicatorKey key, @Nullable String ifMatch, Actuals actuals, Actor who) {
        IndicatorState before = changes.locked(key, ifMatch);
        IndicatorState after = reported(before, actuals, granted.to(List.of(before)), today.get());
        return changes.written(before, after, Action.ACTUAL_REPORTED, who, clock.instant());
    }
}
