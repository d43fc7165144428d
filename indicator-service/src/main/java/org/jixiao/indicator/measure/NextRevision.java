package org.jixiao.indicator.measure;

import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.TargetChange;
import org.jspecify.annotations.Nullable;

/** An indicator one revision on, most of it unchanged. */
public final class NextRevision {

    private NextRevision() {}

    static IndicatorState of(
            IndicatorState before,
            List<IndicatorState.Measure> measures,
            IndicatorState.@Nullable Report report,
            IndicatorState.@Nullable Waiver waiver) {
        return of(before, measures, report, waiver, before.change());
    }

    private static IndicatorState of(
            IndicatorState before,
            List<IndicatorState.Measure> measures,
            IndicatorState.@Nullable Report report,
            IndicatorState.@Nullable Waiver waiver,
            @Nullable TargetChange change) {
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
                change);
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

    public static IndicatorState withChange(IndicatorState before, @Nullable TargetChange change) {
        return of(before, before.measures(), before.report(), before.waiver(), change);
    }

    /** With other targets, of which no waiver was granted. */
    public static IndicatorState retargeted(
            IndicatorState before, List<IndicatorState.Measure> measures, TargetChange change) {
        return of(before, measures, before.report(), null, change);
    }
}
