package org.jixiao.indicator.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jixiao.events.Person;
import org.jixiao.indicator.measure.Flaw;
import org.jixiao.indicator.petition.Outcome.Moved;
import org.jixiao.indicator.petition.Outcome.Reason;
import org.jixiao.indicator.petition.Outcome.Refused;
import org.jspecify.annotations.Nullable;

class PetitionTest {

    private static final Person CLERK = new Person("clerk", "李四");
    private static final Person FINANCE = new Person("finance", "王五");

    /** What leads where, written down apart from the code under test; what is not here is not legal. */
    private static final Map<String, Map<Step, String>> LEGAL = Map.of(
            "None", Map.of(Step.REQUEST, "Requested"),
            "Requested", Map.of(Step.APPROVE, "Approved", Step.REJECT, "Rejected", Step.WITHDRAW, "None"),
            "Rejected", Map.of(Step.REQUEST, "Requested"),
            "Approved", Map.of(Step.REVOKE, "Rejected"));

    enum Step {
        REQUEST,
        APPROVE,
        REJECT,
        WITHDRAW,
        REVOKE,
        APPROVE_OWN,
        REJECT_OWN,
        WITHDRAW_ANOTHERS,
        REVOKE_OWN
    }

    record Ask(Person by) implements Asked {}

    record Answer(boolean approved, @Nullable String comment, Person by) implements Answered {}

    @Property
    void inAnyOrderOfStepsOnlyTheLegalOnesHappen(@ForAll("steps") List<Step> steps) {
        Petition<Ask, Answer> petition = new Petition.None<>();
        for (Step step : steps) {
            String from = petition.getClass().getSimpleName();
            Outcome<Ask, Answer> outcome = take(step, petition);
            String to = LEGAL.get(from).get(step);
            assertEquals(to != null, outcome instanceof Moved, from + " " + step);
            if (outcome instanceof Moved<Ask, Answer> moved) {
                petition = moved.now();
                assertEquals(to, petition.getClass().getSimpleName(), from + " " + step);
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.of(Step.class).list().ofMinSize(1).ofMaxSize(30);
    }

    private static Outcome<Ask, Answer> take(Step step, Petition<Ask, Answer> petition) {
        return switch (step) {
            case REQUEST -> petition.onRequest(new Ask(CLERK));
            case APPROVE -> petition.onDecision(new Answer(true, null, FINANCE));
            case REJECT -> petition.onDecision(new Answer(false, "理由不足", FINANCE));
            case WITHDRAW -> petition.onWithdrawal(CLERK);
            case REVOKE -> petition.onRevocation(new Answer(false, "不实", FINANCE));
            case APPROVE_OWN -> petition.onDecision(new Answer(true, null, CLERK));
            case REJECT_OWN -> petition.onDecision(new Answer(false, "理由不足", CLERK));
            case WITHDRAW_ANOTHERS -> petition.onWithdrawal(FINANCE);
            case REVOKE_OWN -> petition.onRevocation(new Answer(false, "不实", CLERK));
        };
    }

    @Example
    void theReasonOfARefusalFitsTheState() {
        Petition<Ask, Answer> none = new Petition.None<>();
        Petition<Ask, Answer> requested = new Petition.Requested<>(new Ask(CLERK));
        Petition<Ask, Answer> approved = new Petition.Approved<>(new Ask(CLERK), new Answer(true, null, FINANCE));
        Petition<Ask, Answer> rejected = new Petition.Rejected<>(new Ask(CLERK), new Answer(false, "不", FINANCE));

        assertEquals(Reason.NOT_REQUESTED, reason(take(Step.APPROVE, none)));
        assertEquals(Reason.NOT_REQUESTED, reason(take(Step.WITHDRAW, none)));
        assertEquals(Reason.NOT_APPROVED, reason(take(Step.REVOKE, none)));
        assertEquals(Reason.ALREADY_REQUESTED, reason(take(Step.REQUEST, requested)));
        assertEquals(Reason.OWN_REQUEST, reason(take(Step.APPROVE_OWN, requested)));
        assertEquals(Reason.ANOTHERS_REQUEST, reason(take(Step.WITHDRAW_ANOTHERS, requested)));
        assertEquals(Reason.NOT_APPROVED, reason(take(Step.REVOKE, requested)));
        assertEquals(Reason.ALREADY_APPROVED, reason(take(Step.REQUEST, approved)));
        assertEquals(Reason.ALREADY_APPROVED, reason(take(Step.REJECT, approved)));
        assertEquals(Reason.ALREADY_APPROVED, reason(take(Step.WITHDRAW, approved)));
        assertEquals(Reason.OWN_REQUEST, reason(take(Step.REVOKE_OWN, approved)));
        assertEquals(Reason.ALREADY_REJECTED, reason(take(Step.APPROVE, rejected)));
        assertEquals(Reason.ALREADY_REJECTED, reason(take(Step.WITHDRAW, rejected)));
    }

    private static Reason reason(Outcome<Ask, Answer> outcome) {
        return assertInstanceOf(Refused.class, outcome).reason();
    }

    @Example
    void aRejectionSaysWhyAnApprovalMay() {
        assertEquals(List.of(), new Answer(true, null, FINANCE).flaws());
        assertEquals(List.of(), new Answer(false, "理由不足", FINANCE).flaws());
        for (String nothing : Arrays.asList(null, "", " ", "\u3000")) {
            assertEquals(
                    List.of("comment"),
                    new Answer(false, nothing, FINANCE)
                            .flaws().stream().map(Flaw::field).toList());
        }
    }
}
