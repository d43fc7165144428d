package org.jixiao.indicator.register;

import org.jixiao.events.IndicatorState;

/**
 * An indicator after a write.
 *
 * @param before its revision until then; 0 where the write brought it into being
 * @param waiverLapsed whether the write ended its waiver
 */
public record Written(long before, IndicatorState now, boolean waiverLapsed) {

    boolean changes() {
        return now.revision() != before;
    }
}
