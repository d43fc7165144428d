package org.jixiao.indicator.filing;

import org.jixiao.events.IndicatorState;

/**
 * A line of the register of waivers.
 *
 * @param name of the indicator
 * @param waiver reason, who asked and decided, dates and papers
 */
public record WaiverEntry(
        String department, int fiscalYear, String code, String name, long revision, IndicatorState.Waiver waiver) {

    static WaiverEntry of(IndicatorState state) {
        IndicatorState.Waiver waiver = state.waiver();
        if (waiver == null) {
            throw new IllegalArgumentException(state.key() + " has no waiver");
        }
        return new WaiverEntry(
                state.department(), state.fiscalYear(), state.code(), state.name(), state.revision(), waiver);
    }
}
