package org.jixiao.indicator.register;

import static org.jixiao.indicator.register.Petitions.moved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.change.Proposal;
import org.jixiao.indicator.change.Ruling;
import org.jixiao.indicator.change.TargetChanges;
import org.jixiao.indicator.history.Action;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.petition.Petition;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Asks for changes of targets (目标变更) and decides on them; refuses as {@link IndicatorRegister} does, and with 409 a step
 * that is not legal now. The time of a step is taken as {@link WaiverRegister} does.
 */
@ApplicationScoped
public class ChangeRegister {

    private final IndicatorChanges changes;
    private final Clock clock;

    @Inject
    public ChangeRegister(IndicatorChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param asked of the time it is asked for, as are answers
     * @throws Refusal 404 without an indicator, 409 while a change waits, 422 where a target is none or no other
     */
    @Transactional
    public Written request(IndicatorKey key, @Nullable String ifMatch, Function<Instant, Proposal> asked, Actor who) {
        IndicatorState before = changes.locked(key, ifMatch);
        Proposal proposal = asked.apply(clock.instant());
        Petition<Proposal, Ruling> requested = moved(TargetChanges.of(before).onRequest(proposal));
        return written(before, requested, Action.CHANGE_REQUESTED, who, proposal.at());
    }

    /**
     * @throws Refusal 400 for a rejection without its reason; 409 where there is nothing to decide or the requester decides;
     *     422 where what is approved no longer fits the indicator
     */
    @Transactional
    public Written decide(IndicatorKey key, @Nullable String ifMatch, Function<Instant, Ruling> answer, Actor who) {
        IndicatorState before = changes.locked(key, ifMatch);
        Ruling ruling = answer.apply(clock.instant());
        Flaws.refuseContradictions(ruling.flaws());
        Petition<Proposal, Ruling> decided = moved(TargetChanges.of(before).onDecision(ruling));
        Action action = ruling.approved() ? Action.CHANGE_APPROVED : Action.CHANGE_REJECTED;
        return written(before, decided, action, who, ruling.at());
    }

    /** @throws Refusal 409 where nothing waits for its decision, or another asked for it */
    @Transactional
    public Written withdraw(IndicatorKey key, @Nullable String ifMatch, Actor who) {
        IndicatorState before = changes.locked(key, ifMatch);
        Petition<Proposal, Ruling> withdrawn = moved(TargetChanges.of(before).onWithdrawal(who.person()));
        return written(before, withdrawn, Action.CHANGE_WITHDRAWN, who, clock.instant());
    }

    private Written written(
            IndicatorState before, Petition<Proposal, Ruling> change, Action action, Actor who, Instant at) {
        Flaws.refuseMisfits(TargetChanges.flaws(change, before));
        return changes.written(before, TargetChanges.onto(before, change), action, who, at);
    }
}
