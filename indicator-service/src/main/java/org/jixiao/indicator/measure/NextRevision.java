package org.jixiao.indicator.measure;

import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jspecify.annotations.Nullable;

/** An indicator one revision on, what it promises unchanged. */
public final class NextRevision {

    private NextRevision() {}

    static IndicatorState of(
            IndicatorState before,
            List<IndicatorState.Measure> measures,
            IndicatorState.@Nullable Report report,
            IndicatorState.@Nullable Waiver waiver) {
        return new IndicatorState(
                before.department(),
                before.fiscalYear(),
                before.code(),
                before.revision() + 1,
                false,
                before.number(),
                before.level1(),
                before.level2(),
                before.level3(),
                before.name(),
                before.explanation(),
                before.points(),
                measures,
                report,
                waiver,
                before.grounds(),
                before.change());
    }

    /** The indicator taken out of its plan; its revisions go on. */
    public static IndicatorState removed(IndicatorState before) {
        return new IndicatorState(
                before.department(),
                before.fiscalYear(),
                before.code(),
                before.revision() + 1,
                true,
                before.number(),
                before.level1(),
                before.level2(),
                before.level3(),
                before.name(),
                before.explanation(),
                before.points(),
                before.measures(),
                before.report(),
                before.waiver(),
                before.grounds(),
                before.change());
    }

    /** Whether a next revision says what the one before it said. */
    public static boolean saysTheSame(IndicatorState before, IndicatorState after) {
        return of(before, before.measures(), before.report(), before.waiver()).equals(after);
    }

    public static IndicatorState withWaiver(IndicatorState before, IndicatorState.@Nullable Waiver waiver) {
        return of(before, before.measures(), before.report(), waiver);
    }
}
