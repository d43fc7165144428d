package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.history.Action;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.plan.Outcome.Reason;
import org.jixiao.indicator.plan.Progress;
import org.jixiao.indicator.trend.Interim;
import org.jixiao.indicator.trend.Period;
import org.jixiao.indicator.trend.Readings;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Enters interim actuals (监控数据) of an indicator, one revision at a time, and takes them back. They are on no topic, for
 * nothing follows from them elsewhere. All methods refuse with 404 without an indicator, with 412 when {@code ifMatch}
 * names another revision, and with 409 unless the year's plan is approved; whether its actuals are locked is no matter.
 */
@ApplicationScoped
public class InterimRegister {

    private final IndicatorChanges changes;
    private final PlanTable plans;
    private final InterimTable interims;
    private final Telling telling;
    private final Clock clock;

    @Inject
    public InterimRegister(
            IndicatorChanges changes, PlanTable plans, InterimTable interims, Telling telling, Clock clock) {
        this.changes = changes;
        this.plans = plans;
        this.interims = interims;
        this.telling = telling;
        this.clock = clock;
    }

    /** @param before revision until then; 0 where there was nothing */
    public record Entered(long before, Interim now) {}

    /** @throws Refusal 422 where a reading does not fit the indicator, or what is entered of a period with the same end */
    @Transactional
    public Entered enter(IndicatorKey key, Period period, @Nullable String ifMatch, Readings readings, Actor who) {
        IndicatorState indicator = changes.locked(key, null);
        Interim last = interims.last(key, period).orElse(null);
        long before = last == null || last.removed() ? 0 : last.revision();
        Revisions.check(ifMatch, before);
        Flaws.refuseMisfits(readings.flawsAgainst(indicator));
        Flaws.refuseMisfits(readings.contradicting(indicator, period, interims.of(key)));
        Interim after = readings.over(indicator, period, last);
        if (last != null && last.isRepeatedBy(after)) {
            return new Entered(before, last);
        }
        write(indicator, before == 0 ? null : last, after, Action.INTERIM_REPORTED, who);
        return new Entered(before, after);
    }

    /** @throws Refusal 404 where nothing is entered of the period */
    @Transactional
    public void remove(IndicatorKey key, Period period, @Nullable String ifMatch, Actor who) {
        IndicatorState indicator = changes.locked(key, null);
        Interim before = interims.get(key, period);
        Revisions.check(ifMatch, before.revision());
        write(indicator, before, before.withdrawn(), Action.INTERIM_REMOVED, who);
    }

    private void write(IndicatorState indicator, @Nullable Interim before, Interim after, Action action, Actor who) {
        IndicatorKey key = IndicatorKey.of(indicator);
        Reason locked = action.lockedIn(Progress.of(plans.find(key.ofYear()).orElse(null)));
        if (locked != null) {
            throw Refusal.conflict(new Text(locked.zh(), locked.en()));
        }
        keep(indicator, before, after, action, who, clock.instant());
    }

    /** All of an indicator that is removed, which only a plan that is not approved lets happen. */
    @Transactional(Transactional.TxType.MANDATORY)
    void withdrawAll(IndicatorState indicator, Actor who, Instant at) {
        for (Interim before : interims.of(IndicatorKey.of(indicator))) {
            keep(indicator, before, before.withdrawn(), Action.INTERIM_REMOVED, who, at);
        }
    }

    private void keep(
            IndicatorState indicator, @Nullable Interim before, Interim after, Action action, Actor who, Instant at) {
        interims.save(after);
        String summary = action.summary(indicator, indicator, "（" + after.period() + "）");
        telling.keep(before, after, action.code(), summary, who, at);
    }
}
