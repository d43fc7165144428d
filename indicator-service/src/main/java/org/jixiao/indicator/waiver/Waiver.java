package org.jixiao.indicator.waiver;

import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.WaiverStatus;
import org.jixiao.events.Person;
import org.jixiao.indicator.measure.NextRevision;
import org.jixiao.indicator.waiver.Outcome.Moved;
import org.jixiao.indicator.waiver.Outcome.Reason;
import org.jixiao.indicator.waiver.Outcome.Refused;
import org.jspecify.annotations.Nullable;

/** A waiver at one moment of its life. Each state offers only the steps that lead on from it. */
public sealed interface Waiver {

    /** States in which a waiver may be asked for. */
    sealed interface Open extends Waiver permits None, Rejected {
        default Requested request(Request request) {
            return new Requested(request);
        }
    }

    record None() implements Open {}

    record Requested(Request request) implements Waiver {

        /** Approved or rejected, or refused when the requester decides or the shortfall to approve isn't known. */
        Outcome decide(Decision decision, boolean reported) {
            if (decision.by().subject().equals(request.by().subject())) {
                return new Refused(Reason.OWN_REQUEST);
            }
            if (decision.approved() && !reported) {
                return new Refused(Reason.NOT_REPORTED);
            }
            return new Moved(decision.approved() ? new Approved(request, decision) : new Rejected(request, decision));
        }
    }

    /** Final, until what it was granted for changes. */
    record Approved(Request request, Decision decision) implements Waiver {}

    record Rejected(Request request, Decision decision) implements Open {}

    /** The step of asking, taken from whatever state this is. */
    default Outcome onRequest(Request request) {
        if (this instanceof Open open) {
            return new Moved(open.request(request));
        }
        return new Refused(this instanceof Requested ? Reason.ALREADY_REQUESTED : Reason.ALREADY_APPROVED);
    }

    /**
     * The step of deciding, taken from whatever state this is.
     *
     * @param reported whether the actuals are there that whoever decides must see before approving
     */
    default Outcome onDecision(Decision decision, boolean reported) {
        if (this instanceof Requested requested) {
            return requested.decide(decision, reported);
        }
        if (this instanceof None) {
            return new Refused(Reason.NOT_REQUESTED);
        }
        return new Refused(this instanceof Approved ? Reason.ALREADY_APPROVED : Reason.ALREADY_REJECTED);
    }

    static Waiver of(IndicatorState.@Nullable Waiver state) {
        if (state == null) {
            return new None();
        }
        Request request = new Request(state.reason(), state.document(), state.requester(), state.requestedAt());
        if (state.status() == WaiverStatus.REQUESTED) {
            return new Requested(request);
        }
        boolean approved = state.status() == WaiverStatus.APPROVED;
        Person decider = state.decider();
        if (decider == null || state.decidedAt() == null) {
            throw new IllegalArgumentException("A decided waiver names who decided and when");
        }
        Decision decision =
                new Decision(approved, state.decisionDocument(), state.decisionComment(), decider, state.decidedAt());
        return approved ? new Approved(request, decision) : new Rejected(request, decision);
    }

    /** As it stands in the indicator's state; absent for {@link None}. */
    default IndicatorState.@Nullable Waiver state() {
        if (this instanceof Requested requested) {
            return state(WaiverStatus.REQUESTED, requested.request(), null);
        }
        if (this instanceof Approved approved) {
            return state(WaiverStatus.APPROVED, approved.request(), approved.decision());
        }
        if (this instanceof Rejected rejected) {
            return state(WaiverStatus.REJECTED, rejected.request(), rejected.decision());
        }
        return null;
    }

    private static IndicatorState.Waiver state(WaiverStatus status, Request request, @Nullable Decision decision) {
        return new IndicatorState.Waiver(
                status,
                request.reason(),
                request.document(),
                request.by().subject(),
                request.by().name(),
                request.at(),
                decision == null ? null : decision.by().subject(),
                decision == null ? null : decision.by().name(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.document(),
                decision == null ? null : decision.comment(),
                null,
                null);
    }

    /** The indicator with this waiver, one revision on. */
    default IndicatorState onto(IndicatorState before) {
        return NextRevision.withWaiver(before, state());
    }
}
