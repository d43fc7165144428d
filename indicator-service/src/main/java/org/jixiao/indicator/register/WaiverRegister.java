package org.jixiao.indicator.register;

import static org.jixiao.indicator.register.Petitions.moved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.history.Action;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.Evidence;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.petition.Petition;
import org.jixiao.indicator.waiver.Decision;
import org.jixiao.indicator.waiver.Request;
import org.jixiao.indicator.waiver.Waiver;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Asks for waivers (特殊情况) and decides on them; refuses as {@link IndicatorRegister} does, and with 409 a step that is not
 * legal now. The time of a step is taken once nobody else changes the indicator, so that the story goes on in one order.
 */
@ApplicationScoped
public class WaiverRegister {

    private final IndicatorChanges changes;
    private final Clock clock;

    @Inject
    public WaiverRegister(IndicatorChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What is pleaded for a waiver.
     *
     * @param evidence SHA-256 of files of the indicator that it rests on
     */
    public record Plea(String reason, @Nullable String document, List<String> evidence) {}

    /**
     * @throws Refusal 404 without an indicator, 422 for evidence that it has not, 409 where a waiver can't be asked for now
     */
    @Transactional
    public Written request(IndicatorKey key, @Nullable String ifMatch, Plea plea, Actor who) {
        IndicatorState before = changes.locked(key, ifMatch);
        Flaws.refuseMisfits(Evidence.flawsOf(plea.evidence(), before));
        Request request = new Request(
                plea.reason(), plea.document(), Evidence.named(plea.evidence(), before), who.person(), clock.instant());
        Petition<Request, Decision> requested = moved(Waiver.of(before).onRequest(request));
        return changes.written(before, Waiver.onto(before, requested), Action.WAIVER_REQUESTED, who, request.at());
    }

    /**
     * @param answer of the time it is given
     * @throws Refusal 400 for a rejection without its reason or a paper of tomorrow; 409 where there is nothing to decide, the
     *     requester decides, or an approval comes before the actuals
     */
    @Transactional
    public Written decide(IndicatorKey key, @Nullable String ifMatch, Function<Instant, Decision> answer, Actor who) {
        IndicatorState before = changes.locked(key, ifMatch);
        Decision decision = answer.apply(clock.instant());
        Flaws.refuseContradictions(decision.flaws());
        Petition<Request, Decision> decided =
                moved(Waiver.decide(Waiver.of(before), decision, Actuals.areReported(before)));
        Action action = decision.approved() ? Action.WAIVER_APPROVED : Action.WAIVER_REJECTED;
        return changes.written(before, Waiver.onto(before, decided), action, who, decision.at());
    }

    /** @throws Refusal 409 where nothing waits for its decision, or another asked for it */
    @Transactional
    public Written withdraw(IndicatorKey key, @Nullable String ifMatch, Actor who) {
        IndicatorState before = changes.locked(key, ifMatch);
        Petition<Request, Decision> withdrawn = moved(Waiver.of(before).onWithdrawal(who.person()));
        return changes.written(before, Waiver.onto(before, withdrawn), Action.WAIVER_WITHDRAWN, who, clock.instant());
    }

    /** @throws Refusal 409 where nothing is approved, or whoever asked for it revokes it */
    @Transactional
    public Written revoke(IndicatorKey key, @Nullable String ifMatch, Function<Instant, Decision> answer, Actor who) {
        IndicatorState before = changes.locked(key, ifMatch);
        Decision rejection = answer.apply(clock.instant());
        Flaws.refuseContradictions(rejection.flaws());
        Petition<Request, Decision> revoked = moved(Waiver.of(before).onRevocation(rejection));
        return changes.written(before, Waiver.onto(before, revoked), Action.WAIVER_REVOKED, who, rejection.at());
    }
}
