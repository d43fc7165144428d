package org.jixiao.indicator.plan;

import org.jixiao.events.PlanState.Step;
import org.jspecify.annotations.Nullable;

/**
 * A paper between the department that writes it and the finance bureau that examines it. Each state offers only the steps
 * that lead on from it.
 */
public sealed interface Review {

    /** What brought it here; absent for a draft that nobody submitted yet. */
    @Nullable
    Step step();

    /** States in which the department may write. */
    sealed interface InHand extends Review permits Draft, Returned {
        default Submitted submit(Step step) {
            return new Submitted(step);
        }
    }

    record Draft() implements InHand {

        @Override
        public @Nullable Step step() {
            return null;
        }
    }

    record Submitted(Step step) implements Review {

        boolean by(Step other) {
            return step.by().subject().equals(other.by().subject());
        }

        Returned giveBack(Step examination) {
            return new Returned(examination);
        }

        Accepted accept(Step examination) {
            return new Accepted(examination);
        }
    }

    /** Given back with objections, or reopened after it was accepted. */
    record Returned(Step step) implements InHand {}

    record Accepted(Step step) implements Review {

        Returned reopen(Step reopening) {
            return new Returned(reopening);
        }
    }
}
