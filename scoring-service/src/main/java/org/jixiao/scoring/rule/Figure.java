package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure;
import org.jixiao.scoring.evidence.Metric;
import org.jspecify.annotations.Nullable;

/** The one number that bands and steps are held against: a metric, or the actual of an indicator with one measure. */
record Figure(String label, BigDecimal value, @Nullable String unit) {

    static boolean in(Class<? extends Evidence> kind) {
        return kind == Metric.class || kind == Indicator.class;
    }

    /** Judges the figure in the evidence, or says why there is none. */
    static Verdict read(Evidence evidence, Function<Figure, Verdict> judge) {
        if (evidence instanceof Metric metric) {
            return metric.value() != null
                    ? judge.apply(new Figure(metric.label(), metric.value(), "%"))
                    : new Pending(
                            metric.label() + "暂缺：" + (metric.missing() != null ? metric.missing() : "尚无数据"),
                            metric.label() + " can't be had yet"
                                    + (metric.lacking() != null ? ": " + metric.lacking() : ""));
        }
        if (evidence instanceof Indicator indicator) {
            if (indicator.measures().size() != 1) {
                return new Pending(
                        "指标有 " + indicator.measures().size() + " 个衡量项，此评分标准须依据唯一数值",
                        "the indicator has " + indicator.measures().size()
                                + " measures, the rule needs just one figure");
            }
            Measure measure = indicator.measures().get(0);
            return measure.actual() != null
                    ? judge.apply(new Figure(measure.name(), measure.actual(), measure.unit()))
                    : new Pending(
                            measure.name() + "尚未填报实际完成值",
                            "the actual of " + measure.name() + " hasn't been reported yet");
        }
        return new Pending(
                evidence instanceof Assessment ? "此评分标准须依据数值，不能依据评定" : "此评分标准须依据数值", "the rule needs a figure");
    }

    String text() {
        return label + " " + Wording.quantity(value, unit);
    }
}
