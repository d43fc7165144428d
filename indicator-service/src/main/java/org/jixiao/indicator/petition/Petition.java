package org.jixiao.indicator.petition;

import org.jixiao.events.Person;
import org.jixiao.indicator.petition.Outcome.Moved;
import org.jixiao.indicator.petition.Outcome.Reason;
import org.jixiao.indicator.petition.Outcome.Refused;

/**
 * Something asked of the finance bureau, at one moment of its life. Each state offers only the steps that lead on from
 * it; the {@code on…} methods take a step from whatever state this is.
 *
 * @param <R> what is asked
 * @param <D> what is answered
 */
public sealed interface Petition<R extends Asked, D extends Answered> {

    /** States in which it may be asked for. */
    sealed interface Open<R extends Asked, D extends Answered> extends Petition<R, D> {
        default Requested<R, D> request(R request) {
            return new Requested<>(request);
        }
    }

    record None<R extends Asked, D extends Answered>() implements Open<R, D> {}

    record Requested<R extends Asked, D extends Answered>(R request) implements Petition<R, D> {

        Outcome<R, D> decide(D decision) {
            if (same(decision.by(), request.by())) {
                return new Refused<>(Reason.OWN_REQUEST);
            }
            return new Moved<>(
                    decision.approved() ? new Approved<>(request, decision) : new Rejected<>(request, decision));
        }

        Outcome<R, D> withdraw(Person by) {
            return same(by, request.by()) ? new Moved<>(new None<>()) : new Refused<>(Reason.ANOTHERS_REQUEST);
        }
    }

    record Approved<R extends Asked, D extends Answered>(R request, D decision) implements Petition<R, D> {

        /** The approval is taken back: it stands as rejected from now on. */
        Outcome<R, D> revoke(D rejection) {
            return same(rejection.by(), request.by())
                    ? new Refused<>(Reason.OWN_REQUEST)
                    : new Moved<>(new Rejected<>(request, rejection));
        }
    }

    record Rejected<R extends Asked, D extends Answered>(R request, D decision) implements Open<R, D> {}

    private static boolean same(Person one, Person other) {
        return one.subject().equals(other.subject());
    }

    default Outcome<R, D> onRequest(R request) {
        if (this instanceof Open<R, D> open) {
            return new Moved<>(open.request(request));
        }
        return new Refused<>(this instanceof Requested ? Reason.ALREADY_REQUESTED : Reason.ALREADY_APPROVED);
    }

    default Outcome<R, D> onDecision(D decision) {
        return this instanceof Requested<R, D> requested ? requested.decide(decision) : notRequested();
    }

    default Outcome<R, D> onWithdrawal(Person by) {
        return this instanceof Requested<R, D> requested ? requested.withdraw(by) : notRequested();
    }

    private Outcome<R, D> notRequested() {
        if (this instanceof None) {
            return new Refused<>(Reason.NOT_REQUESTED);
        }
        return new Refused<>(this instanceof Approved ? Reason.ALREADY_APPROVED : Reason.ALREADY_REJECTED);
    }

    default Outcome<R, D> onRevocation(D rejection) {
        return this instanceof Approved<R, D> approved
                ? approved.revoke(rejection)
                : new Refused<>(Reason.NOT_APPROVED);
    }
}
