package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.history.Action;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.waiver.Decision;
import org.jixiao.indicator.waiver.Outcome;
import org.jixiao.indicator.waiver.Request;
import org.jixiao.indicator.waiver.Waiver;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** Asks for waivers (特殊情况) and decides on them; refuses as {@link IndicatorRegister} does. */
@ApplicationScoped
public class WaiverRegister {

    private final IndicatorChanges changes;
    private final Clock clock;

    @Inject
    public WaiverRegister(IndicatorChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws Refusal 404 without an indicator, 409 where a waiver can't be asked for now */
    @Transactional
    public Written requestWaiver(
            IndicatorKey key, @Nullable String ifMatch, String reason, @Nullable String document, Actor who) {
        IndicatorState before = changes.locked(key, ifMatch);
        Instant at = clock.instant();
        Waiver asked = moved(Waiver.of(before.waiver()).onRequest(new Request(reason, document, who.person(), at)));
        return changes.written(before, asked.onto(before), Action.WAIVER_REQUESTED, who, at);
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
        IndicatorState before = changes.locked(key, ifMatch);
        Instant at = clock.instant();
        Decision decision = new Decision(approved, document, comment, who.person(), at);
        Waiver decided = moved(Waiver.of(before.waiver()).onDecision(decision, Actuals.areReported(before)));
        Action action = approved ? Action.WAIVER_APPROVED : Action.WAIVER_REJECTED;
        return changes.written(before, decided.onto(before), action, who, at);
    }

    private static Waiver moved(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw Refusal.conflict(
                    new Text(refused.reason().zh(), refused.reason().en()));
        }
        return ((Outcome.Moved) outcome).now();
    }
}
