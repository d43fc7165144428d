package org.jixiao.indicator.exchange;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.indicator.measure.LastYear;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * Last year's target and actual as they stand beside this year's: direction and unit are written where they were others.
 *
 * @param target absent where the measure is new
 * @param actual absent too where nothing was reported
 */
record LastYearWords(@Nullable String target, @Nullable String actual) {

    private static final LastYearWords NONE = new LastYearWords(null, null);

    private static final Pattern FIGURE = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    static LastYearWords of(IndicatorState indicator, Measure now, LastYear lastYear) {
        return lastYear.of(indicator, now)
                .map(last -> new LastYearWords(target(last, now), actual(last, now)))
                .orElse(NONE);
    }

    /** A number where it is but that, so that a workbook has it as one. */
    static @Nullable Object figure(@Nullable String words) {
        return words != null && FIGURE.matcher(words).matches() ? new BigDecimal(words) : words;
    }

    private static @Nullable String target(Measure last, Measure now) {
        if (last.target() == null) {
            return Words.of(last.comparison());
        }
        if (last.comparison() == Comparison.BETWEEN && last.upper() != null) {
            return last.target().toPlainString() + "～" + inUnit(last.upper(), last, now);
        }
        String direction = last.comparison() == now.comparison() ? "" : Words.of(last.comparison());
        return direction + inUnit(last.target(), last, now);
    }

    private static @Nullable String actual(Measure last, Measure now) {
        if (last.achieved() != null) {
            return Words.of(last.achieved());
        }
        return last.actual() == null ? null : inUnit(last.actual(), last, now);
    }

    private static String inUnit(BigDecimal figure, Measure last, Measure now) {
        if (Objects.equals(last.unit(), now.unit())) {
            return figure.toPlainString();
        }
        return figure.toPlainString() + (last.unit() == null ? "（无计量单位）" : " " + last.unit());
    }
}
