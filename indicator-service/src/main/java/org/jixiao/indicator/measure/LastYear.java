package org.jixiao.indicator.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;

/**
 * What the year before promised and came to (上年). An indicator is the same one there by its code, which stays where a
 * plan is copied forward, and a measure by its name; names of indicators carry years and are reworded.
 */
public final class LastYear {

    private final Map<String, IndicatorState> byCode;

    private LastYear(Map<String, IndicatorState> byCode) {
        this.byCode = byCode;
    }

    /** @param indicators of one department's year */
    public static LastYear of(List<IndicatorState> indicators) {
        return new LastYear(indicators.stream().collect(Collectors.toMap(IndicatorState::code, Function.identity())));
    }

    /** The same indicator then; empty where it is new. */
    public Optional<IndicatorState> of(IndicatorState now) {
        return Optional.ofNullable(byCode.get(now.code()));
    }

    /** The same measure then, which may have had another unit or direction; empty where it is new. */
    public Optional<Measure> of(IndicatorState now, Measure measure) {
        return of(now).stream()
                .flatMap(last -> last.measures().stream())
                .filter(last -> last.name().equals(measure.name()))
                .findFirst();
    }
}
