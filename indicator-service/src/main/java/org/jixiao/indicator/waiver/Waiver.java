package org.jixiao.indicator.waiver;

import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.EvidenceFile;
import org.jixiao.events.IndicatorState.GrantedActual;
import org.jixiao.events.IndicatorState.WaiverStatus;
import org.jixiao.events.Person;
import org.jixiao.indicator.measure.NextRevision;
import org.jixiao.indicator.petition.Outcome;
import org.jixiao.indicator.petition.Outcome.Moved;
import org.jixiao.indicator.petition.Outcome.Reason;
import org.jixiao.indicator.petition.Outcome.Refused;
import org.jixiao.indicator.petition.Petition;
import org.jixiao.indicator.petition.Petition.Approved;
import org.jixiao.indicator.petition.Petition.None;
import org.jixiao.indicator.petition.Petition.Rejected;
import org.jixiao.indicator.petition.Petition.Requested;
import org.jspecify.annotations.Nullable;

/** The petition for a waiver, as an indicator's state holds it. An approval is final until what it was granted for changes. */
public final class Waiver {

    private Waiver() {}

    /** @param reported whether the actuals are there that whoever decides must see before approving */
    public static Outcome<Request, Decision> decide(
            Petition<Request, Decision> waiver, Decision decision, boolean reported) {
        Outcome<Request, Decision> outcome = waiver.onDecision(decision);
        return outcome instanceof Moved && decision.approved() && !reported
                ? new Refused<>(Reason.NOT_REPORTED)
                : outcome;
    }

    public static Petition<Request, Decision> of(IndicatorState indicator) {
        IndicatorState.Waiver state = indicator.waiver();
        if (state == null) {
            return new None<>();
        }
        Request request =
                new Request(state.reason(), state.document(), files(state), state.requester(), state.requestedAt());
        if (state.status() == WaiverStatus.REQUESTED) {
            return new Requested<>(request);
        }
        boolean approved = state.status() == WaiverStatus.APPROVED;
        Person decider = state.decider();
        if (decider == null || state.decidedAt() == null) {
            throw new IllegalArgumentException("A decided waiver names who decided and when");
        }
        Decision decision = new Decision(
                approved,
                state.decisionDocument(),
                state.decisionComment(),
                state.approver(),
                state.decidedOn(),
                decider,
                state.decidedAt());
        return approved ? new Approved<>(request, decision) : new Rejected<>(request, decision);
    }

    /** The indicator with this waiver, one revision on. */
    public static IndicatorState onto(IndicatorState before, Petition<Request, Decision> waiver) {
        return NextRevision.withWaiver(before, state(before, waiver));
    }

    private static IndicatorState.@Nullable Waiver state(IndicatorState before, Petition<Request, Decision> waiver) {
        if (waiver instanceof Requested<Request, Decision> requested) {
            return state(WaiverStatus.REQUESTED, requested.request(), null, null);
        }
        if (waiver instanceof Approved<Request, Decision> approved) {
            return state(WaiverStatus.APPROVED, approved.request(), approved.decision(), actuals(before));
        }
        if (waiver instanceof Rejected<Request, Decision> rejected) {
            return state(WaiverStatus.REJECTED, rejected.request(), rejected.decision(), null);
        }
        return null;
    }

    private static List<GrantedActual> actuals(IndicatorState indicator) {
        return indicator.measures().stream()
                .map(measure -> new GrantedActual(measure.name(), measure.actual(), measure.achieved()))
                .toList();
    }

    private static IndicatorState.Waiver state(
            WaiverStatus status,
            Request request,
            @Nullable Decision decision,
            @Nullable List<GrantedActual> grantedFor) {
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
                decision == null ? null : decision.approver(),
                decision == null ? null : decision.decidedOn(),
                request.evidence().isEmpty() ? null : request.evidence(),
                grantedFor);
    }

    /** Whether a waiver that waits or is approved rests on this file of the indicator. */
    public static boolean restsOn(IndicatorState indicator, String sha256) {
        IndicatorState.Waiver waiver = indicator.waiver();
        return waiver != null
                && waiver.status() != WaiverStatus.REJECTED
                && files(waiver).stream().anyMatch(file -> file.sha256().equals(sha256));
    }

    private static List<EvidenceFile> files(IndicatorState.Waiver waiver) {
        return waiver.evidence() == null ? List.of() : waiver.evidence();
    }
}
