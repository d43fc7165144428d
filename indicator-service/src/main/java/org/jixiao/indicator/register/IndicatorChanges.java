package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.history.Action;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.measure.NextRevision;
import org.jixiao.indicator.plan.Outcome.Reason;
import org.jixiao.indicator.plan.Progress;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * The one way an indicator changes: it is locked, makes its next revision where the year's plan has not come to where
 * that is locked, and tells of it. A change that changes nothing makes no revision and no event.
 */
@ApplicationScoped
class IndicatorChanges {

    private final IndicatorTable indicators;
    private final PlanTable plans;
    private final Locks locks;
    private final Telling telling;

    @Inject
    IndicatorChanges(IndicatorTable indicators, PlanTable plans, Locks locks, Telling telling) {
        this.indicators = indicators;
        this.plans = plans;
        this.locks = locks;
        this.telling = telling;
    }

    /**
     * @return the indicator as it is, which nobody else changes until the transaction ends
     * @throws Refusal 404 without an indicator, 412 where {@code ifMatch} names another revision
     */
    @Transactional(Transactional.TxType.MANDATORY)
    IndicatorState locked(IndicatorKey key, @Nullable String ifMatch) {
        locks.shareYear(key.ofYear());
        IndicatorState before =
                indicators.own(key).filter(there -> !there.removed()).orElseThrow(() -> IndicatorTable.noSuch(key));
        Revisions.check(ifMatch, before.revision());
        return before;
    }

    Written written(@Nullable IndicatorState before, IndicatorState after, Action action, Actor who, Instant at) {
        return written(before, after, action, "", who, at);
    }

    /**
     * Who says again what is said already is not told that it is locked.
     *
     * @param detail what the sentence of the history ends with
     * @throws Refusal 409 where such a change is locked now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Written written(
            @Nullable IndicatorState before,
            IndicatorState after,
            Action action,
            String detail,
            Actor who,
            Instant at) {
        if (before != null && NextRevision.saysTheSame(before, after)) {
            return new Written(before.revision(), before, false);
        }
        YearKey year = new YearKey(after.department(), after.fiscalYear());
        Reason locked = action.lockedIn(Progress.of(plans.find(year).orElse(null)));
        if (locked != null) {
            throw Refusal.conflict(new Text(locked.zh(), locked.en()));
        }
        indicators.save(after);
        telling.tell(before, after, action.code(), action.summary(before, after, detail), who, at);
        return new Written(before == null ? 0 : before.revision(), after, action.endsWaiver(before, after));
    }
}
