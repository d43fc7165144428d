package org.jixiao.indicator.waiver;

import static org.jixiao.indicator.SampleIndicators.approval;
import static org.jixiao.indicator.SampleIndicators.b12;
import static org.jixiao.indicator.SampleIndicators.rejection;
import static org.jixiao.indicator.SampleIndicators.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.waiver.Outcome.Moved;
import org.jixiao.indicator.waiver.Outcome.Reason;
import org.jixiao.indicator.waiver.Outcome.Refused;

class WaiverTest {

    /** What may follow what, written down apart from the code under test. */
    private static final Map<String, Set<String>> LEGAL = Map.of(
            "none", Set.of("REQUESTED"),
            "REQUESTED", Set.of("APPROVED", "REJECTED"),
            "REJECTED", Set.of("REQUESTED"),
            "APPROVED", Set.of());

    enum Step {
        REQUEST,
        APPROVE,
        REJECT,
        APPROVE_OWN,
        REJECT_OWN
    }

    @Property
    void inAnyOrderOfStepsOnlyTheLegalOnesHappenAndEachIsOneRevision(@ForAll("steps") List<Step> steps) {
        IndicatorState state = b12();
        for (Step step : steps) {
            String from = status(state);
            Outcome outcome = take(step, Waiver.of(state.waiver()));
            boolean legal =
                    LEGAL.get(from).contains(wanted(step)) && step != Step.APPROVE_OWN && step != Step.REJECT_OWN;
            assertEquals(legal, outcome instanceof Moved, from + " " + step);
            if (outcome instanceof Moved moved) {
                IndicatorState next = moved.now().onto(state);
                assertEquals(state.revision() + 1, next.revision());
                assertEquals(wanted(step), status(next));
                assertEquals(moved.now(), Waiver.of(next.waiver()), "the stored waiver is the waiver");
                state = next;
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.of(Step.class).list().ofMinSize(1).ofMaxSize(30);
    }

    @Example
    void theReasonOfARefusalFitsTheState() {
        Waiver none = new Waiver.None();
        Waiver.Requested requested = new Waiver.None().request(request("clerk"));
        Waiver approved = new Waiver.Approved(request("clerk"), approval("finance"));
        Waiver rejected = new Waiver.Rejected(request("clerk"), rejection("finance"));

        assertEquals(new Refused(Reason.NOT_REQUESTED), none.onDecision(approval("finance"), true));
        assertEquals(new Refused(Reason.ALREADY_REQUESTED), requested.onRequest(request("clerk")));
        assertEquals(new Refused(Reason.OWN_REQUEST), requested.onDecision(approval("clerk"), true));
        assertEquals(new Refused(Reason.ALREADY_APPROVED), approved.onRequest(request("clerk")));
        assertEquals(new Refused(Reason.ALREADY_APPROVED), approved.onDecision(rejection("finance"), true));
        assertEquals(new Refused(Reason.ALREADY_REJECTED), rejected.onDecision(approval("finance"), true));
    }

    @Example
    void aShortfallNobodyKnowsIsNotApprovedButItsRequestMayBeRejected() {
        Waiver.Requested requested = new Waiver.None().request(request("clerk"));
        assertEquals(new Refused(Reason.NOT_REPORTED), requested.onDecision(approval("finance"), false));
        assertInstanceOf(Moved.class, requested.onDecision(rejection("finance"), false));
    }

    @Example
    void aRejectedWaiverRequestedAgainForgetsTheOldDecision() {
        Waiver.Rejected rejected = new Waiver.Rejected(request("clerk"), rejection("finance"));
        IndicatorState.Waiver again = rejected.request(request("clerk")).state();
        assertNull(again.decidedBy());
        assertNull(again.decisionComment());
    }

    private static Outcome take(Step step, Waiver waiver) {
        return switch (step) {
            case REQUEST -> waiver.onRequest(request("clerk"));
            case APPROVE -> waiver.onDecision(approval("finance"), true);
            case REJECT -> waiver.onDecision(rejection("finance"), true);
            case APPROVE_OWN -> waiver.onDecision(approval("clerk"), true);
            case REJECT_OWN -> waiver.onDecision(rejection("clerk"), true);
        };
    }

    private static String wanted(Step step) {
        return switch (step) {
            case REQUEST -> "REQUESTED";
            case APPROVE, APPROVE_OWN -> "APPROVED";
            case REJECT, REJECT_OWN -> "REJECTED";
        };
    }

    private static String status(IndicatorState state) {
        return state.waiver() == null ? "none" : state.waiver().status().name();
    }
}
