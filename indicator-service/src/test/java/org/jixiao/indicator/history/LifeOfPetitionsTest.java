package org.jixiao.indicator.history;

import static org.jixiao.indicator.SampleIndicators.NOON;
import static org.jixiao.indicator.SampleIndicators.actuals;
import static org.jixiao.indicator.SampleIndicators.approval;
import static org.jixiao.indicator.SampleIndicators.b12;
import static org.jixiao.indicator.SampleIndicators.figure;
import static org.jixiao.indicator.SampleIndicators.rejection;
import static org.jixiao.indicator.SampleIndicators.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Bounds;
import org.jixiao.events.IndicatorState.NewTarget;
import org.jixiao.events.Person;
import org.jixiao.events.PlanState.Step;
import org.jixiao.indicator.change.Proposal;
import org.jixiao.indicator.change.Ruling;
import org.jixiao.indicator.change.TargetChanges;
import org.jixiao.indicator.petition.Answered;
import org.jixiao.indicator.petition.Asked;
import org.jixiao.indicator.petition.Outcome;
import org.jixiao.indicator.petition.Outcome.Moved;
import org.jixiao.indicator.petition.Petition;
import org.jixiao.indicator.plan.Move;
import org.jixiao.indicator.plan.Progress;
import org.jixiao.indicator.waiver.Decision;
import org.jixiao.indicator.waiver.Request;
import org.jixiao.indicator.waiver.Waiver;

/**
 * An indicator whose actuals, waiver and targets are worked on in any order, in a year that goes its way meanwhile: what
 * happens is what the tables below say, and nothing else.
 */
class LifeOfPetitionsTest {

    private static final Person CLERK = new Person("clerk", "李四");
    private static final Person FINANCE = new Person("finance", "王五");

    /** From which state of a waiver each step leads to which; what is not here is not legal. */
    private static final Map<Action, Map<String, String>> WAIVER = Map.of(
            Action.WAIVER_REQUESTED, Map.of("none", "REQUESTED", "REJECTED", "REQUESTED"),
            Action.WAIVER_APPROVED, Map.of("REQUESTED", "APPROVED"),
            Action.WAIVER_REJECTED, Map.of("REQUESTED", "REJECTED"),
            Action.WAIVER_WITHDRAWN, Map.of("REQUESTED", "none"),
            Action.WAIVER_REVOKED, Map.of("APPROVED", "REJECTED"));

    /** The same of a change; what was changed may be changed again. */
    private static final Map<Action, Map<String, String>> CHANGE = Map.of(
            Action.CHANGE_REQUESTED, Map.of("none", "REQUESTED", "REJECTED", "REQUESTED", "APPROVED", "REQUESTED"),
            Action.CHANGE_APPROVED, Map.of("REQUESTED", "APPROVED"),
            Action.CHANGE_REJECTED, Map.of("REQUESTED", "REJECTED"),
            Action.CHANGE_WITHDRAWN, Map.of("REQUESTED", "none"));

    /** Steps that only who asked may take; all others on a petition only somebody else may. */
    private static final List<Action> OF_WHO_ASKED = List.of(Action.WAIVER_WITHDRAWN, Action.CHANGE_WITHDRAWN);

    /** One thing somebody tries: with the indicator, or with the year where there is a move. */
    record Attempt(Action action, Optional<Move> move, Person by) {}

    @Property
    void in_any_order_only_the_legal_steps_happen(@ForAll("attempts") List<Attempt> attempts) {
        IndicatorState indicator = b12();
        Progress progress = Progress.BEGINNING;
        for (Attempt attempt : attempts) {
            if (attempt.move().isPresent()) {
                progress = moved(progress, attempt);
                continue;
            }
            boolean legal = isOpen(progress, attempt.action()) && isLegal(indicator, attempt);
            Optional<IndicatorState> after =
                    attempt.action().lockedIn(progress) == null ? take(attempt, indicator) : Optional.empty();
            assertEquals(legal, after.isPresent(), attempt + " of " + indicator);
            if (after.isPresent()) {
                assertBecame(indicator, attempt.action(), after.get());
                indicator = after.get();
            }
        }
    }

    private static Progress moved(Progress progress, Attempt attempt) {
        Step step = new Step(attempt.by(), NOON, null, List.of());
        return progress.on(attempt.move().orElseThrow(), step) instanceof org.jixiao.indicator.plan.Outcome.Moved moved
                ? moved.now()
                : progress;
    }

    /** In words of the stages: petitions from the plan's approval to the reporting's confirmation. */
    private static boolean isOpen(Progress progress, Action action) {
        String plan = progress.plan().getClass().getSimpleName();
        String reporting = progress.reporting().getClass().getSimpleName();
        return plan.equals("Accepted")
                && (action == Action.ACTUAL_REPORTED
                        ? List.of("Draft", "Returned").contains(reporting)
                        : !reporting.equals("Accepted"));
    }

    private static boolean isLegal(IndicatorState indicator, Attempt attempt) {
        Action action = attempt.action();
        if (action == Action.ACTUAL_REPORTED) {
            return true;
        }
        if (WAIVER.containsKey(action)) {
            boolean unseen = action == Action.WAIVER_APPROVED && indicator.report() == null;
            return !unseen
                    && WAIVER.get(action).containsKey(waiver(indicator))
                    && mayBe(
                            attempt,
                            indicator.waiver() == null
                                    ? null
                                    : indicator.waiver().requestedBy());
        }
        return CHANGE.get(action).containsKey(change(indicator))
                && mayBe(
                        attempt,
                        indicator.change() == null
                                ? null
                                : indicator.change().requestedBy().subject());
    }

    private static boolean mayBe(Attempt attempt, String asked) {
        boolean asks = List.of(Action.WAIVER_REQUESTED, Action.CHANGE_REQUESTED).contains(attempt.action());
        return asks || attempt.by().subject().equals(asked) == OF_WHO_ASKED.contains(attempt.action());
    }

    private static void assertBecame(IndicatorState before, Action action, IndicatorState after) {
        assertEquals(before.revision() + 1, after.revision());
        boolean retargeted = action == Action.CHANGE_APPROVED;
        assertEquals(
                WAIVER.containsKey(action)
                        ? WAIVER.get(action).get(waiver(before))
                        : retargeted ? "none" : waiver(before),
                waiver(after),
                action + ": new targets end a waiver, and nothing but its own steps does else");
        assertEquals(
                CHANGE.containsKey(action) ? CHANGE.get(action).get(change(before)) : change(before), change(after));
        BigDecimal target = before.measures().get(0).target();
        assertEquals(
                retargeted ? target.add(BigDecimal.ONE) : target,
                after.measures().get(0).target(),
                "only an approved change sets another target");
    }

    private static String waiver(IndicatorState indicator) {
        return indicator.waiver() == null ? "none" : indicator.waiver().status().name();
    }

    private static String change(IndicatorState indicator) {
        return indicator.change() == null ? "none" : indicator.change().status().name();
    }

    /** The step as the registers take it: from what the state holds, to the next state. */
    private static Optional<IndicatorState> take(Attempt attempt, IndicatorState indicator) {
        String by = attempt.by().subject();
        Petition<Request, Decision> waiver = Waiver.of(indicator);
        Petition<Proposal, Ruling> change = TargetChanges.of(indicator);
        return switch (attempt.action()) {
            case ACTUAL_REPORTED -> Optional.of(actuals(figure("拆迁面积", "2.83")).onto(indicator, true));
            case WAIVER_REQUESTED -> waived(indicator, waiver.onRequest(request(by)));
            case WAIVER_APPROVED -> waived(indicator, Waiver.decide(waiver, approval(by), indicator.report() != null));
            case WAIVER_REJECTED -> waived(indicator, Waiver.decide(waiver, rejection(by), indicator.report() != null));
            case WAIVER_WITHDRAWN -> waived(indicator, waiver.onWithdrawal(attempt.by()));
            case WAIVER_REVOKED -> waived(indicator, waiver.onRevocation(rejection(by)));
            case CHANGE_REQUESTED -> changed(indicator, change.onRequest(oneMore(indicator, attempt.by())));
            case CHANGE_APPROVED -> changed(indicator, change.onDecision(ruling(true, attempt.by())));
            case CHANGE_REJECTED -> changed(indicator, change.onDecision(ruling(false, attempt.by())));
            case CHANGE_WITHDRAWN -> changed(indicator, change.onWithdrawal(attempt.by()));
            default -> throw new IllegalArgumentException(attempt.toString());
        };
    }

    private static Proposal oneMore(IndicatorState indicator, Person by) {
        BigDecimal target = indicator.measures().get(0).target().add(BigDecimal.ONE);
        return new Proposal(List.of(new NewTarget("拆迁面积", new Bounds(target, null))), "扩大范围", null, by, NOON);
    }

    private static Ruling ruling(boolean approved, Person by) {
        return new Ruling(approved, null, "说明", by, NOON);
    }

    private static Optional<IndicatorState> waived(IndicatorState before, Outcome<Request, Decision> outcome) {
        return now(outcome).map(waiver -> Waiver.onto(before, waiver));
    }

    private static Optional<IndicatorState> changed(IndicatorState before, Outcome<Proposal, Ruling> outcome) {
        return now(outcome).map(change -> {
            assertEquals(List.of(), TargetChanges.flaws(change, before));
            return TargetChanges.onto(before, change);
        });
    }

    private static <R extends Asked, D extends Answered> Optional<Petition<R, D>> now(Outcome<R, D> outcome) {
        return outcome instanceof Moved<R, D> moved ? Optional.of(moved.now()) : Optional.empty();
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Person> anybody = Arbitraries.of(CLERK, FINANCE);
        Arbitrary<Attempt> steps = Arbitraries.of(Stream.concat(
                                Stream.of(Action.ACTUAL_REPORTED),
                                Stream.concat(WAIVER.keySet().stream(), CHANGE.keySet().stream()))
                        .sorted()
                        .toList())
                .flatMap(action -> anybody.map(by -> new Attempt(action, Optional.empty(), by)));
        Arbitrary<Attempt> moves = Arbitraries.of(Move.values())
                .flatMap(move -> anybody.map(by -> new Attempt(Action.ACTUAL_REPORTED, Optional.of(move), by)));
        // The year gets under way first, or nothing else could be tried in most walks.
        List<Attempt> approved = List.of(
                new Attempt(Action.ACTUAL_REPORTED, Optional.of(Move.PLAN_SUBMITTED), CLERK),
                new Attempt(Action.ACTUAL_REPORTED, Optional.of(Move.PLAN_APPROVED), FINANCE));
        Arbitrary<List<Attempt>> walks = Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(9, steps), net.jqwik.api.Tuple.of(1, moves))
                .list()
                .ofMaxSize(60);
        return Arbitraries.of(true, false)
                .flatMap(underWay -> walks.map(walk -> underWay
                        ? Stream.concat(approved.stream(), walk.stream()).toList()
                        : walk));
    }

    @Example
    void every_action_on_a_petition_is_in_one_of_the_tables() {
        List<Action> petitions = Stream.of(Action.values())
                .filter(action -> action.name().matches("(WAIVER|CHANGE)_.*"))
                .toList();
        assertEquals(
                petitions,
                Stream.concat(WAIVER.keySet().stream(), CHANGE.keySet().stream())
                        .sorted()
                        .toList());
    }
}
