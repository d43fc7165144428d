package org.jixiao.indicator.register;

import static org.jixiao.indicator.register.Petitions.moved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
 * that is not legal now.
 */
@ApplicationScoped
public class ChangeRegister {

    private final IndicatorChanges changes;

    @Inject
    public ChangeRegister(IndicatorChanges changes) {
        this.changes = changes;
    }

    /** @throws Refusal 404 without an indicator, 409 while a change waits, 422 where a target is none or no other */
    @Transactional
    public Written request(IndicatorKey key, @Nullable String ifMatch, Proposal proposal, Actor who) {
        IndicatorState before = changes.locked(key, ifMatch);
        Petition<Proposal, Ruling> asked = moved(TargetChanges.of(before).onRequest(proposal));
        return written(before, asked, Action.CHANGE_REQUESTED, who, proposal.at());
    }

    /**
     * @throws Refusal 400 for a rejection without its reason; 409 where there is nothing to decide or the requester decides;
     *     422 where what is approved no longer fits the indicator
     */
    @Transactional
    public Written decide(IndicatorKey key, @Nullable String ifMatch, Ruling ruling, Actor who) {
        Flaws.refuseContradictions(ruling.flaws());
        IndicatorState before = changes.locked(key, ifMatch);
        Petition<Proposal, Ruling> decided = moved(TargetChanges.of(before).onDecision(ruling));
        Action action = ruling.approved() ? Action.CHANGE_APPROVED : Action.CHANGE_REJECTED;
        return written(before, decided, action, who, ruling.at());
    }

    /** @throws Refusal 409 where nothing waits for its decision, or another asked for it */
    @Transactional
    public Written withdraw(IndicatorKey key, @Nullable String ifMatch, Actor who, Instant at) {
        IndicatorState before = changes.locked(key, ifMatch);
        Petition<Proposal, Ruling> withdrawn = moved(TargetChanges.of(before).onWithdrawal(who.person()));
        return written(before, withdrawn, Action.CHANGE_WITHDRAWN, who, at);
    }

    private Written written(
            IndicatorState before, Petition<Proposal, Ruling> change, Action action, Actor who, Instant at) {
        Flaws.refuseMisfits(TargetChanges.flaws(change, before));
        return changes.written(before, TargetChanges.onto(before, change), action, who, at);
    }
}
