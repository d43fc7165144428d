package org.jixiao.indicator.waiver;

import static org.jixiao.indicator.SampleIndicators.NOON;
import static org.jixiao.indicator.SampleIndicators.approval;
import static org.jixiao.indicator.SampleIndicators.b12;
import static org.jixiao.indicator.SampleIndicators.rejection;
import static org.jixiao.indicator.SampleIndicators.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.GrantedActual;
import org.jixiao.events.Person;
import org.jixiao.indicator.measure.Flaw;
import org.jixiao.indicator.petition.Outcome.Moved;
import org.jixiao.indicator.petition.Outcome.Reason;
import org.jixiao.indicator.petition.Outcome.Refused;
import org.jixiao.indicator.petition.Petition;
import org.jixiao.indicator.petition.Petition.Approved;
import org.jixiao.indicator.petition.Petition.None;
import org.jixiao.indicator.petition.Petition.Rejected;
import org.jixiao.indicator.petition.Petition.Requested;
import org.junit.jupiter.api.Test;

class WaiverTest {

    @Test
    void whatTheStateHoldsIsThePetitionAndEachStepIsOneRevision() {
        List<Petition<Request, Decision>> petitions = List.of(
                new None<>(),
                new Requested<>(request("clerk")),
                new Approved<>(request("clerk"), approval("finance")),
                new Rejected<>(request("clerk"), rejection("finance")));
        for (Petition<Request, Decision> petition : petitions) {
            IndicatorState state = Waiver.onto(b12(), petition);
            assertEquals(b12().revision() + 1, state.revision());
            assertEquals(petition, Waiver.of(state));
        }
    }

    @Test
    void aShortfallNobodyKnowsIsNotApprovedButItsRequestMayBeRejected() {
        Petition<Request, Decision> requested = new Requested<>(request("clerk"));
        assertEquals(new Refused<>(Reason.NOT_REPORTED), Waiver.decide(requested, approval("finance"), false));
        assertEquals(new Refused<>(Reason.OWN_REQUEST), Waiver.decide(requested, approval("clerk"), false));
        assertInstanceOf(Moved.class, Waiver.decide(requested, rejection("finance"), false));
        assertInstanceOf(Moved.class, Waiver.decide(requested, approval("finance"), true));
    }

    @Test
    void anApprovalNamesTheActualsItIsFor() {
        IndicatorState.Waiver approved = Waiver.onto(b12(), new Approved<>(request("clerk"), approval("finance")))
                .waiver();
        assertEquals(
                b12().measures().stream()
                        .map(it -> new GrantedActual(it.name(), it.actual(), it.achieved()))
                        .toList(),
                approved.grantedFor());
        assertNull(
                Waiver.onto(b12(), new Requested<>(request("clerk"))).waiver().grantedFor());
    }

    @Test
    void aRejectedWaiverRequestedAgainForgetsTheOldDecision() {
        IndicatorState.Waiver again = Waiver.onto(
                        b12(), new Rejected<>(request("clerk"), rejection("finance")).request(request("clerk")))
                .waiver();
        assertNull(again.decidedBy());
        assertNull(again.decisionComment());
        assertNull(again.approver());
    }

    @Test
    void aDecisionIsOfWhoDecidesAndOfTodayUnlessItSaysOtherwise() {
        Instant lateInTheDay = Instant.parse("2020-03-20T16:30:00Z");
        Person finance = new Person("finance", "财政局绩效科");
        Decision plain = Decision.of(true, null, null, null, null, finance, lateInTheDay);
        assertEquals("财政局绩效科", plain.approver());
        assertEquals(LocalDate.of(2020, 3, 21), plain.decidedOn());
        LocalDate earlier = LocalDate.of(2020, 3, 18);
        Decision said = Decision.of(true, null, null, "硚口区人民政府", earlier, finance, lateInTheDay);
        assertEquals("硚口区人民政府", said.approver());
        assertEquals(earlier, said.decidedOn());
    }

    @Test
    void noPaperIsDatedTomorrow() {
        assertEquals(List.of(), dated("2020-03-01"));
        assertEquals(List.of("decidedOn"), dated("2020-03-02"));
    }

    private static List<String> dated(String day) {
        return Decision.of(true, null, null, null, LocalDate.parse(day), new Person("finance", "王五"), NOON)
                .flaws()
                .stream()
                .map(Flaw::field)
                .toList();
    }
}
