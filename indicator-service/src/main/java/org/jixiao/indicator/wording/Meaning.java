package org.jixiao.indicator.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jixiao.events.IndicatorState.Comparison;
import org.jspecify.annotations.Nullable;

/** What a cell's text means. */
public sealed interface Meaning {

    /** The same where the column says a unit and the text none. */
    default Meaning in(@Nullable Unit headed) {
        return this;
    }

    /**
     * A figure, of a target or of what was achieved.
     *
     * @param direction absent where the text doesn't say how an actual is held against it
     * @param unit absent where the text names none
     */
    record Target(
            @Nullable Comparison direction,
            BigDecimal number,
            @Nullable Unit unit) implements Meaning {

        @Override
        public Target in(@Nullable Unit headed) {
            return unit == null ? new Target(direction, number, headed) : this;
        }
    }

    /** From one bound to the other, both included. */
    record Range(BigDecimal from, BigDecimal to, @Nullable Unit unit) implements Meaning {

        @Override
        public Range in(@Nullable Unit headed) {
            return unit == null ? new Range(from, to, headed) : this;
        }
    }

    /** So many of so many: 24/25. */
    record Share(BigDecimal part, BigDecimal whole) implements Meaning {}

    /** Something that is done or not; in a target, to be done. */
    record Milestone(boolean reached) implements Meaning {}

    /** 前 n 名: a rank of n or better. */
    record Rank(int most) implements Meaning {}

    /** 方向: how actuals are held against targets. */
    record Direction(Comparison comparison) implements Meaning {}

    record Flag(boolean set) implements Meaning {}

    record Day(LocalDate date) implements Meaning {}

    /** Nothing, or a stroke in its place. */
    record Blank() implements Meaning {}

    /**
     * What would have to be guessed.
     *
     * @param zh why, in Chinese
     * @param en why, in English
     * @param suggestion how it could be written, absent where nothing is near
     */
    record Unclear(String zh, String en, @Nullable String suggestion) implements Meaning {}
}
