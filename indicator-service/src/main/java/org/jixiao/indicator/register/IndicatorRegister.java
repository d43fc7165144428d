package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.WaiverStatus;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.history.Action;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.Definition;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.measure.NextRevision;
import org.jixiao.indicator.measure.Shortfall;
import org.jixiao.indicator.plan.Outcome.Reason;
import org.jixiao.indicator.plan.Progress;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.waiver.Decision;
import org.jixiao.indicator.waiver.Outcome;
import org.jixiao.indicator.waiver.Request;
import org.jixiao.indicator.waiver.Waiver;
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
    private static final int MOST_INDICATORS = 500;

    private final IndicatorTable indicators;
    private final PlanTable plans;
    private final RevisionTable revisions;
    private final Locks locks;
    private final Telling telling;
    private final Clock clock;

    @Inject
    public IndicatorRegister(
            IndicatorTable indicators,
            PlanTable plans,
            RevisionTable revisions,
            Locks locks,
            Telling telling,
            Clock clock) {
        this.indicators = indicators;
        this.plans = plans;
        this.revisions = revisions;
        this.locks = locks;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * An indicator after a write.
     *
     * @param before its revision until then; 0 where the write brought it into being
     */
    public record Written(long before, IndicatorState now) {}

    /**
     * @throws Refusal 400 where the definition contradicts itself, 422 where it names a goal that the plan has not or the
     *     year has as many indicators as it may
     */
    @Transactional
    public Written define(IndicatorKey key, @Nullable String ifMatch, Definition definition, Actor who) {
        Flaws.refuseContradictions(definition.flaws());
        locks.shareYear(key.ofYear());
        locks.indicator(key);
        IndicatorState last = indicators.last(key).orElse(null);
        IndicatorState before = last == null || last.removed() ? null : last;
        Revisions.check(ifMatch, before == null ? 0 : before.revision());
        if (before == null) {
            checkRoom(key.ofYear());
        }
        Flaws.refuseMisfits(definition.flawsAgainst(goals(key.ofYear())));
        IndicatorState after = definition.over(key, last);
        return written(before, after, Action.INDICATOR_DEFINED, who, clock.instant());
    }

    private void checkRoom(YearKey year) {
        locks.additions(year);
        if (indicators.count(year) >= MOST_INDICATORS) {
            throw Refusal.unprocessable(
                    "code",
                    new Text(
                            "本年度指标已达上限 " + MOST_INDICATORS + " 个，不能再增加。",
                            "The year has " + MOST_INDICATORS + " indicators, and no more can be added."));
        }
    }

    private List<PlanState.Goal> goals(YearKey year) {
        return plans.find(year).map(PlanState::goals).orElse(List.of());
    }

    /** @throws Refusal 404 without an indicator */
    @Transactional
    public void remove(IndicatorKey key, @Nullable String ifMatch, Actor who) {
        IndicatorState before = locked(key, ifMatch);
        written(before, NextRevision.removed(before), Action.INDICATOR_REMOVED, who, clock.instant());
    }

    /** @throws Refusal 404 without an indicator, 422 where the values don't fit its measures */
    @Transactional
    public Written report(IndicatorKey key, @Nullable String ifMatch, Actuals actuals, Actor who) {
        IndicatorState before = locked(key, ifMatch);
        Flaws.refuseMisfits(actuals.flawsAgainst(before));
        Actuals reckoned = actuals.reckoned(before);
        IndicatorState after = reckoned.onto(before, waiverCovers(key, before, reckoned));
        return written(before, after, Action.ACTUAL_REPORTED, who, clock.instant());
    }

    /** @throws Refusal 404 without an indicator, 409 where a waiver can't be asked for now */
    @Transactional
    public Written requestWaiver(
            IndicatorKey key, @Nullable String ifMatch, String reason, @Nullable String document, Actor who) {
        IndicatorState before = locked(key, ifMatch);
        Instant at = clock.instant();
        Waiver asked = moved(Waiver.of(before.waiver()).onRequest(new Request(reason, document, who.person(), at)));
        return written(before, asked.onto(before), Action.WAIVER_REQUESTED, who, at);
    }

    /**
     * @throws Refusal 404 without an indicator; 409 where there is nothing to decide, the requester decides, or an
     *     approval comes before the actuals
     */
    @Transactional
    public Written decideWaiver(
            IndicatorKey key,
            @Nullable String ifMatch,
            boolean approved,
            @Nullable String document,
            @Nullable String comment,
            Actor who) {
        IndicatorState before = locked(key, ifMatch);
        Instant at = clock.instant();
        Decision decision = new Decision(approved, document, comment, who.person(), at);
        Waiver decided = moved(Waiver.of(before.waiver()).onDecision(decision, Actuals.areReported(before)));
        Action action = approved ? Action.WAIVER_APPROVED : Action.WAIVER_REJECTED;
        return written(before, decided.onto(before), action, who, at);
    }

    private IndicatorState locked(IndicatorKey key, @Nullable String ifMatch) {
        locks.shareYear(key.ofYear());
        locks.indicator(key);
        IndicatorState before = indicators.find(key).orElseThrow(() -> noSuch(key));
        Revisions.check(ifMatch, before.revision());
        return before;
    }

    public static Refusal noSuch(IndicatorKey key) {
        return Refusal.notFound(new Text("没有指标 " + key.text() + "。", "There is no indicator " + key.text() + "."));
    }

    /** A request that is not yet decided is left to whoever decides, who sees the new actuals. */
    private boolean waiverCovers(IndicatorKey key, IndicatorState before, Actuals actuals) {
        if (before.waiver() == null || before.waiver().status() != WaiverStatus.APPROVED) {
            return true;
        }
        IndicatorState granted = revisions.lastApproved(key).orElse(before);
        return Shortfall.covers(granted.measures(), actuals.values());
    }

    private static Waiver moved(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw Refusal.conflict(
                    new Text(refused.reason().zh(), refused.reason().en()));
        }
        return ((Outcome.Moved) outcome).now();
    }

    /** Who says again what is said already is not told that it is locked. */
    private Written written(
            @Nullable IndicatorState before, IndicatorState after, Action action, Actor who, Instant at) {
        if (before != null && NextRevision.saysTheSame(before, after)) {
            return new Written(before.revision(), before);
        }
        YearKey year = new YearKey(after.department(), after.fiscalYear());
        Reason locked = action.lockedIn(Progress.of(plans.find(year).orElse(null)));
        if (locked != null) {
            throw Refusal.conflict(new Text(locked.zh(), locked.en()));
        }
        indicators.save(after);
        telling.tell(before, after, action.code(), action.summary(before, after), who, at);
        return new Written(before == null ? 0 : before.revision(), after);
    }
}
