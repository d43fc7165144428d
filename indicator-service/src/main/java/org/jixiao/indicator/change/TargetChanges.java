package org.jixiao.indicator.change;

import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.TargetChange;
import org.jixiao.events.IndicatorState.WaiverStatus;
import org.jixiao.indicator.measure.Flaw;
import org.jixiao.indicator.measure.NextRevision;
import org.jixiao.indicator.petition.Petition;
import org.jixiao.indicator.petition.Petition.Approved;
import org.jixiao.indicator.petition.Petition.None;
import org.jixiao.indicator.petition.Petition.Rejected;
import org.jixiao.indicator.petition.Petition.Requested;
import org.jspecify.annotations.Nullable;

/** The petition for a change of targets, as an indicator's state holds it. What was changed may be changed again. */
public final class TargetChanges {

    private TargetChanges() {}

    public static Petition<Proposal, Ruling> of(IndicatorState indicator) {
        TargetChange state = indicator.change();
        if (state == null || state.status() == WaiverStatus.APPROVED) {
            return new None<>();
        }
        Proposal proposal = new Proposal(
                state.targets(), state.reason(), state.document(), state.requestedBy(), state.requestedAt());
        if (state.status() == WaiverStatus.REQUESTED) {
            return new Requested<>(proposal);
        }
        if (state.decidedBy() == null || state.decidedAt() == null) {
            throw new IllegalArgumentException("A decided change names who decided and when");
        }
        return new Rejected<>(
                proposal,
                new Ruling(
                        false,
                        state.decisionDocument(),
                        state.decisionComment(),
                        state.decidedBy(),
                        state.decidedAt()));
    }

    /** What of the change does not fit the indicator: it must when it is asked for, and still when it is approved. */
    public static List<Flaw> flaws(Petition<Proposal, Ruling> change, IndicatorState indicator) {
        if (change instanceof Requested<Proposal, Ruling> requested) {
            return requested.request().flawsAgainst(indicator);
        }
        return change instanceof Approved<Proposal, Ruling> approved
                ? approved.request().flawsAgainst(indicator)
                : List.of();
    }

    /**
     * The indicator with this change, one revision on; new targets end a waiver, which was granted for the old ones. What is
     * withdrawn leaves none, also where an earlier one was approved: its targets stay, and the history tells of it.
     */
    public static IndicatorState onto(IndicatorState before, Petition<Proposal, Ruling> change) {
        if (change instanceof Requested<Proposal, Ruling> requested) {
            return NextRevision.withChange(before, state(WaiverStatus.REQUESTED, requested.request(), null));
        }
        if (change instanceof Rejected<Proposal, Ruling> rejected) {
            return NextRevision.withChange(
                    before, state(WaiverStatus.REJECTED, rejected.request(), rejected.decision()));
        }
        if (change instanceof Approved<Proposal, Ruling> approved) {
            return NextRevision.retargeted(
                    before,
                    approved.request().onto(before),
                    state(WaiverStatus.APPROVED, approved.request(), approved.decision()));
        }
        return NextRevision.withChange(before, null);
    }

    private static TargetChange state(WaiverStatus status, Proposal proposal, @Nullable Ruling ruling) {
        return new TargetChange(
                status,
                proposal.targets(),
                proposal.reason(),
                proposal.document(),
                proposal.by(),
                proposal.at(),
                ruling == null ? null : ruling.by(),
                ruling == null ? null : ruling.at(),
                ruling == null ? null : ruling.document(),
                ruling == null ? null : ruling.comment());
    }
}
