package org.jixiao.indicator.form;

import java.math.BigDecimal;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Ratio;
import org.jixiao.indicator.wording.ActualWording;
import org.jixiao.indicator.wording.Meaning;
import org.jixiao.indicator.wording.Meaning.Milestone;
import org.jixiao.indicator.wording.Meaning.Target;
import org.jspecify.annotations.Nullable;

/** What one row says its measure came to. */
final class ActualReading {

    private ActualReading() {}

    static Draft.Achieved read(FormRow row, Draft.Measure measure, @Nullable Measure old, Asking asking) {
        Ratio ratio = old == null ? null : old.ratio();
        BigDecimal actual = null;
        Boolean achieved = null;
        if (row.has(Column.ACTUAL)) {
            Meaning said = asking.read(row, Column.ACTUAL, ActualWording::read);
            boolean milestone = measure.comparison() == Comparison.MILESTONE;
            if (said instanceof Target figure && !milestone) {
                actual = asking.inUnit(figure.number(), figure.unit(), measure.unit(), row.address(Column.ACTUAL));
            } else if (said instanceof Milestone reached && milestone) {
                achieved = reached.reached();
            } else if (said instanceof Target) {
                asking.ask(row.address(Column.ACTUAL), "里程碑请写“完成”或“未完成”", "of a milestone say 完成 or 未完成", "完成");
            } else if (said instanceof Milestone) {
                asking.ask(row.address(Column.ACTUAL), "请写实际数值", "give the figure", null);
            }
        } else if (old != null) {
            // A share's follows from its parts, which may be told without it.
            actual = ratio == null ? old.actual() : null;
            achieved = old.achieved();
        }
        return new Draft.Achieved(
                measure.name(),
                actual,
                achieved,
                asking.part(row, Column.NUMERATOR_ACTUAL, ratio == null ? null : ratio.numeratorActual()),
                asking.part(row, Column.DENOMINATOR_ACTUAL, ratio == null ? null : ratio.denominatorActual()),
                asking.text(row, Column.MEASURED, old == null ? null : old.measured()));
    }
}
