package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
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

    /** So many states are written at once: they are held as text meanwhile, several times over. */
    private static final int PORTION = 1_000;

    private final IndicatorTable indicators;
    private final PlanTable plans;
    private final Locks locks;
    private final Telling telling;
    private final YearSize size;

    @Inject
    IndicatorChanges(IndicatorTable indicators, PlanTable plans, Locks locks, Telling telling, YearSize size) {
        this.indicators = indicators;
        this.plans = plans;
        this.locks = locks;
        this.telling = telling;
        this.size = size;
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
        YearKey year = new YearKey(after.department(), after.fiscalYear());
        Written written =
                judged(before, after, action, Progress.of(plans.find(year).orElse(null)));
        if (written.changes()) {
            write(List.of(new Made(before, after, detail)), action, who, at);
        }
        return written;
    }

    /**
     * What a change comes to in a year that has come so far. Who says again what is said already is not told that it is
     * locked.
     *
     * @throws Refusal 409 where such a change is locked then
     */
    static Written judged(@Nullable IndicatorState before, IndicatorState after, Action action, Progress progress) {
        if (before != null && NextRevision.saysTheSame(before, after)) {
            return new Written(before.revision(), before, false);
        }
        Reason locked = action.lockedIn(progress);
        if (locked != null) {
            throw Refusal.conflict(new Text(locked.zh(), locked.en()));
        }
        return new Written(before == null ? 0 : before.revision(), after, action.endsWaiver(before, after));
    }

    /**
     * A change as it was judged.
     *
     * @param detail what the sentence of the history ends with
     */
    record Made(@Nullable IndicatorState before, IndicatorState after, String detail) {}

    /**
     * Changes of so many indicators, each of another and locked, made by one person at one moment.
     *
     * @throws Refusal 422 where a year grows larger than it may
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(List<Made> changes, Action action, Actor who, Instant at) {
        for (int from = 0; from < changes.size(); from += PORTION) {
            List<Made> portion = changes.subList(from, Math.min(changes.size(), from + PORTION));
            indicators.saveAll(portion.stream().map(Made::after).toList());
            telling.tellAll(
                    portion.stream()
                            .map(made -> new Telling.Told(
                                    made.before(),
                                    made.after(),
                                    action.summary(made.before(), made.after(), made.detail())))
                            .toList(),
                    action.code(),
                    who,
                    at);
        }
        size.check(changes);
    }
}
