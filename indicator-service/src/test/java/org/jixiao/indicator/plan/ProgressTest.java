package org.jixiao.indicator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jixiao.events.Person;
import org.jixiao.events.PlanState.Step;
import org.jixiao.indicator.plan.Outcome.Moved;
import org.jixiao.indicator.plan.Outcome.Reason;
import org.jixiao.indicator.plan.Outcome.Refused;
import org.jixiao.indicator.plan.Review.Accepted;
import org.jixiao.indicator.plan.Review.Draft;
import org.jixiao.indicator.plan.Review.Returned;
import org.jixiao.indicator.plan.Review.Submitted;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Step CLERK = step("clerk");
    private static final Step FINANCE = step("finance");

    @Test
    void a_year_goes_from_the_draft_of_its_plan_to_confirmed_actuals() {
        Progress progress = Progress.BEGINNING;

        progress = moved(progress, Move.PLAN_SUBMITTED, CLERK);
        progress = moved(progress, Move.PLAN_RETURNED, FINANCE);
        progress = moved(progress, Move.PLAN_SUBMITTED, CLERK);
        progress = moved(progress, Move.PLAN_APPROVED, FINANCE);
        progress = moved(progress, Move.REPORTING_SUBMITTED, CLERK);
        progress = moved(progress, Move.REPORTING_RETURNED, FINANCE);
        progress = moved(progress, Move.REPORTING_SUBMITTED, CLERK);
        progress = moved(progress, Move.REPORTING_CONFIRMED, FINANCE);

        assertEquals(new Progress(new Accepted(FINANCE), new Accepted(FINANCE)), progress);
    }

    @Test
    void nobody_examines_what_they_submitted_themselves() {
        Progress plan = moved(Progress.BEGINNING, Move.PLAN_SUBMITTED, FINANCE);
        assertEquals(new Refused(Reason.OWN_SUBMISSION), plan.on(Move.PLAN_APPROVED, FINANCE));
        assertEquals(new Refused(Reason.OWN_SUBMISSION), plan.on(Move.PLAN_RETURNED, FINANCE));

        Progress reporting = moved(moved(plan, Move.PLAN_APPROVED, step("other")), Move.REPORTING_SUBMITTED, FINANCE);
        assertEquals(new Refused(Reason.OWN_SUBMISSION), reporting.on(Move.REPORTING_CONFIRMED, FINANCE));
        assertEquals(new Refused(Reason.OWN_SUBMISSION), reporting.on(Move.REPORTING_RETURNED, FINANCE));
    }

    @Test
    void a_draft_is_open_and_nothing_can_be_reported_against_it() {
        assertNull(Progress.BEGINNING.locksPlan());
        assertEquals(Reason.PLAN_NOT_APPROVED, Progress.BEGINNING.locksActuals());
        assertEquals(Reason.PLAN_NOT_APPROVED, Progress.BEGINNING.locksDecisions());
    }

    @Test
    void an_approval_locks_the_plan_and_opens_the_reporting() {
        Progress approved = new Progress(new Accepted(FINANCE), new Draft());

        assertEquals(Reason.PLAN_APPROVED, approved.locksPlan());
        assertNull(approved.locksActuals());
        assertNull(approved.locksDecisions());
    }

    @Test
    void submitted_actuals_are_locked_while_waivers_are_still_decided() {
        Progress submitted = new Progress(new Accepted(FINANCE), new Submitted(CLERK));

        assertEquals(Reason.REPORTING_SUBMITTED, submitted.locksActuals());
        assertNull(submitted.locksDecisions());
    }

    @Test
    void a_confirmation_locks_all_until_it_is_reopened() {
        Progress confirmed = new Progress(new Accepted(FINANCE), new Accepted(FINANCE));
        assertEquals(Reason.REPORTING_CONFIRMED, confirmed.locksActuals());
        assertEquals(Reason.REPORTING_CONFIRMED, confirmed.locksDecisions());

        Progress reopened = moved(confirmed, Move.REPORTING_REOPENED, FINANCE);
        assertNull(reopened.locksActuals());
        assertNull(reopened.locksDecisions());
    }

    @Test
    void a_reopened_plan_is_written_again_and_keeps_its_reporting_for_later() {
        Progress reporting = new Progress(new Accepted(FINANCE), new Returned(FINANCE));

        Progress reopened = moved(reporting, Move.PLAN_REOPENED, FINANCE);

        assertEquals(new Progress(new Returned(FINANCE), new Returned(FINANCE)), reopened);
        assertEquals(Reason.PLAN_NOT_APPROVED, reopened.locksActuals());
    }

    /** From where each move may start: the stages of the plan, then those of the reporting. */
    private static final Map<Move, List<String>> LEGAL = new EnumMap<>(Map.of(
            Move.PLAN_SUBMITTED, List.of("Draft *", "Returned *"),
            Move.PLAN_RETURNED, List.of("Submitted *"),
            Move.PLAN_APPROVED, List.of("Submitted *"),
            Move.PLAN_REOPENED, List.of("Accepted Draft", "Accepted Returned"),
            Move.REPORTING_SUBMITTED, List.of("Accepted Draft", "Accepted Returned"),
            Move.REPORTING_RETURNED, List.of("* Submitted"),
            Move.REPORTING_CONFIRMED, List.of("* Submitted"),
            Move.REPORTING_REOPENED, List.of("* Accepted")));

    @Property
    void only_legal_moves_succeed_in_whatever_order_they_are_tried(@ForAll("attempts") List<Attempt> attempts) {
        Progress progress = Progress.BEGINNING;
        for (Attempt attempt : attempts) {
            Outcome outcome = progress.on(attempt.move(), attempt.step());

            boolean legal = LEGAL.get(attempt.move()).contains(stages(progress, attempt.move()))
                    && !ownSubmission(progress, attempt);
            assertEquals(legal, outcome instanceof Moved, attempt + " from " + progress);
            if (outcome instanceof Moved moved) {
                progress = moved.now();
            }
            assertReportingImpliesApproval(progress);
        }
    }

    private static String stages(Progress progress, Move move) {
        String plan = progress.plan().getClass().getSimpleName();
        String reporting = progress.reporting().getClass().getSimpleName();
        return switch (move) {
            case PLAN_SUBMITTED, PLAN_RETURNED, PLAN_APPROVED -> plan + " *";
            case PLAN_REOPENED, REPORTING_SUBMITTED -> plan + " " + reporting;
            case REPORTING_RETURNED, REPORTING_CONFIRMED, REPORTING_REOPENED -> "* " + reporting;
        };
    }

    private static boolean ownSubmission(Progress progress, Attempt attempt) {
        Review examined = switch (attempt.move()) {
            case PLAN_RETURNED, PLAN_APPROVED -> progress.plan();
            case REPORTING_RETURNED, REPORTING_CONFIRMED -> progress.reporting();
            default -> new Draft();
        };
        return examined instanceof Submitted submitted
                && submitted.step().by().subject().equals(attempt.by());
    }

    private static void assertReportingImpliesApproval(Progress progress) {
        if (progress.reporting() instanceof Submitted || progress.reporting() instanceof Accepted) {
            assertEquals(
                    Accepted.class, progress.plan().getClass(), "what is examined or confirmed is of an approved plan");
        }
    }

    record Attempt(Move move, String by) {
        Step step() {
            return ProgressTest.step(by);
        }
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(Arbitraries.of(Move.values()), Arbitraries.of("clerk", "finance"))
                .as(Attempt::new)
                .list()
                .ofMaxSize(60);
    }

    private static Progress moved(Progress from, Move move, Step step) {
        return ((Moved) from.on(move, step)).now();
    }

    private static Step step(String by) {
        return new Step(new Person(by, null), Instant.EPOCH, null, List.of());
    }
}
