package org.jixiao.report.content;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Bounds;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jspecify.annotations.Nullable;

/** Targets and actuals of an indicator in words. */
final class Measures {

    private Measures() {}

    /** Name and targets in one, e.g. 消防隐患整改率≥100%. */
    static String explained(IndicatorState indicator) {
        String targets = targets(indicator);
        if (indicator.measures().size() != 1) {
            return indicator.measures().isEmpty() ? indicator.name() : indicator.name() + "：" + targets;
        }
        Measure only = indicator.measures().get(0);
        if (indicator.name().contains(targets)) {
            return indicator.name();
        }
        return indicator.name().endsWith(only.name()) ? indicator.name() + targets : indicator.name() + "：" + targets;
    }

    /** 年初目标值, and what it was changed to where it was, e.g. 拆迁面积≥3.28万平方米（调整后：≥2.5万平方米）. */
    static String targets(IndicatorState indicator) {
        return each(indicator, Measures::promised);
    }

    /** Whether a target is another than the one approved at first. */
    static boolean changed(IndicatorState indicator) {
        return indicator.measures().stream().anyMatch(Measures::changed);
    }

    /** 实际完成值, e.g. 拆迁面积2.83万平方米. */
    static String actuals(IndicatorState indicator) {
        return each(indicator, Measures::actual);
    }

    /** Actual beside the target that counts, e.g. 2.83 / ≥3.28万平方米. */
    static String actualOfTarget(Measure measure) {
        return Wording.plain(measure.actual()) + " / " + target(measure);
    }

    private static boolean reported(Measure measure) {
        return measure.comparison() == Comparison.MILESTONE
                ? measure.achieved() != null
                : measure.actual() != null && measure.target() != null;
    }

    private static String each(IndicatorState indicator, Function<Measure, String> words) {
        return indicator.measures().isEmpty()
                ? Wording.NONE
                : indicator.measures().stream()
                        .map(measure -> prefix(indicator, measure) + words.apply(measure))
                        .collect(Collectors.joining("；"));
    }

    /** The only measure of an indicator whose name already says it needs no second name. */
    private static String prefix(IndicatorState indicator, Measure measure) {
        boolean said = indicator.measures().size() == 1 && indicator.name().contains(measure.name());
        if (said || measure.comparison() == Comparison.MILESTONE) {
            return "";
        }
        return measure.name();
    }

    private static boolean changed(Measure measure) {
        Bounds initial = measure.initial();
        return initial != null
                && (differ(initial.target(), measure.target()) || differ(initial.upper(), measure.upper()));
    }

    private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one != other : one.compareTo(other) != 0;
    }

    private static String promised(Measure measure) {
        Bounds initial = measure.initial();
        return initial != null && changed(measure)
                ? target(measure, initial.target(), initial.upper()) + "（调整后：" + target(measure) + "）"
                : target(measure);
    }

    private static String target(Measure measure) {
        return target(measure, measure.target(), measure.upper());
    }

    private static String target(Measure measure, @Nullable BigDecimal target, @Nullable BigDecimal upper) {
        String figure = Wording.plain(target) + unit(measure);
        return switch (measure.comparison()) {
            case AT_LEAST -> "≥" + figure;
            case AT_MOST -> "≤" + figure;
            case EQUAL -> "＝" + figure;
            case BETWEEN -> figure + "—" + Wording.plain(upper) + unit(measure);
            case MILESTONE -> measure.name();
        };
    }

    private static String actual(Measure measure) {
        if (!reported(measure) && measure.actual() == null) {
            return measure.comparison() == Comparison.MILESTONE ? measure.name() + "（未报）" : "未报";
        }
        if (measure.comparison() == Comparison.MILESTONE) {
            return measure.name() + (Boolean.TRUE.equals(measure.achieved()) ? "（已达成）" : "（未达成）");
        }
        return Wording.plain(measure.actual()) + unit(measure);
    }

    private static String unit(Measure measure) {
        return measure.unit() == null ? "" : measure.unit();
    }
}
