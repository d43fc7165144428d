package org.jixiao.indicator.plan;

import java.util.List;
import org.jixiao.events.PlanState;
import org.jixiao.events.PlanState.ReportingStage;
import org.jixiao.events.PlanState.Stage;
import org.jixiao.events.PlanState.Step;
import org.jixiao.indicator.plan.Outcome.Moved;
import org.jixiao.indicator.plan.Outcome.Reason;
import org.jixiao.indicator.plan.Outcome.Refused;
import org.jixiao.indicator.plan.Review.Accepted;
import org.jixiao.indicator.plan.Review.Draft;
import org.jixiao.indicator.plan.Review.InHand;
import org.jixiao.indicator.plan.Review.Returned;
import org.jixiao.indicator.plan.Review.Submitted;
import org.jspecify.annotations.Nullable;

/**
 * How far a department's year has come: the plan is written, examined and approved, which locks the targets; then what was
 * achieved is reported, examined and confirmed, which locks the actuals.
 *
 * @param reporting a {@link Draft} until the plan is approved for the first time
 */
public record Progress(Review plan, Review reporting) {

    public static final Progress BEGINNING = new Progress(new Draft(), new Draft());

    /** @param state absent for a year of which nothing was said yet */
    public static Progress of(@Nullable PlanState state) {
        return state == null ? BEGINNING : new Progress(plan(state), reporting(state));
    }

    private static Review plan(PlanState state) {
        Stage stage = state.stage();
        Step step = state.step();
        if (stage == null || step == null) {
            return new Draft();
        }
        return switch (stage) {
            case DRAFT -> new Draft();
            case SUBMITTED -> new Submitted(step);
            case RETURNED -> new Returned(step);
            case APPROVED -> new Accepted(step);
        };
    }

    private static Review reporting(PlanState state) {
        ReportingStage stage = state.reportingStage();
        Step step = state.reportingStep();
        if (stage == null || step == null) {
            return new Draft();
        }
        return switch (stage) {
            case OPEN -> new Draft();
            case SUBMITTED -> new Submitted(step);
            case RETURNED -> new Returned(step);
            case CONFIRMED -> new Accepted(step);
        };
    }

    /** The state of a plan that has come so far, one revision on. */
    public PlanState state(YearKey year, @Nullable PlanState before, List<PlanState.Goal> goals) {
        boolean reportable = plan instanceof Accepted || (before != null && before.reportingStage() != null);
        return new PlanState(
                year.department(),
                year.year(),
                before == null ? 1 : before.revision() + 1,
                false,
                goals,
                stage(),
                plan.step(),
                reportable ? reportingStage() : null,
                reporting.step());
    }

    private Stage stage() {
        if (plan instanceof InHand) {
            return plan instanceof Draft ? Stage.DRAFT : Stage.RETURNED;
        }
        return plan instanceof Submitted ? Stage.SUBMITTED : Stage.APPROVED;
    }

    private ReportingStage reportingStage() {
        if (reporting instanceof InHand) {
            return reporting instanceof Draft ? ReportingStage.OPEN : ReportingStage.RETURNED;
        }
        return reporting instanceof Submitted ? ReportingStage.SUBMITTED : ReportingStage.CONFIRMED;
    }

    /** Why goals and indicators can't be changed now; null where they can. */
    public @Nullable Reason locksPlan() {
        if (plan instanceof InHand) {
            return null;
        }
        return plan instanceof Submitted ? Reason.PLAN_SUBMITTED : Reason.PLAN_APPROVED;
    }

    /** Why actuals can't be reported now; null where they can. */
    public @Nullable Reason locksActuals() {
        Reason locked = locksDecisions();
        return locked == null && reporting instanceof Submitted ? Reason.REPORTING_SUBMITTED : locked;
    }

    /** Why waivers and changes can't be asked for or decided now; null where they can: until the reporting is confirmed. */
    public @Nullable Reason locksDecisions() {
        if (!(plan instanceof Accepted)) {
            return Reason.PLAN_NOT_APPROVED;
        }
        return reporting instanceof Accepted ? Reason.REPORTING_CONFIRMED : null;
    }

    /** Why interim actuals can't be entered now; null where they can: as long as the plan is approved. */
    public @Nullable Reason locksInterim() {
        return plan instanceof Accepted ? null : Reason.PLAN_NOT_APPROVED;
    }

    /** The step, taken from whatever state this is. */
    public Outcome on(Move move, Step step) {
        return switch (move) {
            case PLAN_SUBMITTED -> submitPlan(step);
            case PLAN_RETURNED, PLAN_APPROVED -> examinePlan(move, step);
            case PLAN_REOPENED -> reopenPlan(step);
            case REPORTING_SUBMITTED -> submitReporting(step);
            case REPORTING_RETURNED, REPORTING_CONFIRMED -> examineReporting(move, step);
            case REPORTING_REOPENED -> reopenReporting(step);
        };
    }

    private Outcome submitPlan(Step step) {
        if (plan instanceof InHand inHand) {
            return new Moved(new Progress(inHand.submit(step), reporting));
        }
        return new Refused(plan instanceof Submitted ? Reason.PLAN_SUBMITTED : Reason.PLAN_APPROVED);
    }

    private Outcome examinePlan(Move move, Step step) {
        if (!(plan instanceof Submitted submitted)) {
            return new Refused(plan instanceof Accepted ? Reason.PLAN_APPROVED : Reason.PLAN_NOT_SUBMITTED);
        }
        if (submitted.by(step)) {
            return new Refused(Reason.OWN_SUBMISSION);
        }
        Review examined = move == Move.PLAN_APPROVED ? submitted.accept(step) : submitted.giveBack(step);
        return new Moved(new Progress(examined, reporting));
    }

    /** Not while what is reported of the plan is examined or confirmed: that would be of another plan. */
    private Outcome reopenPlan(Step step) {
        if (!(plan instanceof Accepted accepted)) {
            return new Refused(Reason.PLAN_NOT_APPROVED);
        }
        Reason locked = locksActuals();
        return locked == null ? new Moved(new Progress(accepted.reopen(step), reporting)) : new Refused(locked);
    }

    private Outcome submitReporting(Step step) {
        Reason locked = locksActuals();
        return locked == null && reporting instanceof InHand inHand
                ? new Moved(new Progress(plan, inHand.submit(step)))
                : new Refused(locked);
    }

    private Outcome examineReporting(Move move, Step step) {
        if (!(reporting instanceof Submitted submitted)) {
            return new Refused(
                    reporting instanceof Accepted ? Reason.REPORTING_CONFIRMED : Reason.REPORTING_NOT_SUBMITTED);
        }
        if (submitted.by(step)) {
            return new Refused(Reason.OWN_SUBMISSION);
        }
        Review examined = move == Move.REPORTING_CONFIRMED ? submitted.accept(step) : submitted.giveBack(step);
        return new Moved(new Progress(plan, examined));
    }

    private Outcome reopenReporting(Step step) {
        return reporting instanceof Accepted accepted
                ? new Moved(new Progress(plan, accepted.reopen(step)))
                : new Refused(Reason.REPORTING_NOT_CONFIRMED);
    }
}
