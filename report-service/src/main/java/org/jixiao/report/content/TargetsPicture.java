package org.jixiao.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.report.drawing.Bars;
import org.jixiao.report.drawing.Drawing;
import org.jixiao.report.drawing.Shape.Fill;

/**
 * 指标完成程度: each actual in per cent of its target, whatever its unit. Milestones and targets of zero, of which there is
 * no share, are in the table alone.
 */
final class TargetsPicture {

    private static final int NAMES = 146_000;
    private static final int LABELS = 120_000;
    private static final int PITCH = 12_500;

    /** A picture that is no higher finds room on most pages. */
    private static final int MOST_BARS = 15;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal END = BigDecimal.valueOf(150);

    private TargetsPicture() {}

    private record Row(String name, Measure measure, Fill fill) {}

    /** As many as it takes, of about equal height. */
    static List<Drawing> of(List<Leaf> leaves) {
        List<Row> rows = rows(leaves);
        int pictures = (rows.size() + MOST_BARS - 1) / MOST_BARS;
        List<Drawing> drawings = new ArrayList<>();
        for (int at = 0; at < pictures; at++) {
            drawings.add(draw(rows.subList(rows.size() * at / pictures, rows.size() * (at + 1) / pictures)));
        }
        return drawings;
    }

    private static Drawing draw(List<Row> rows) {
        Bars bars = new Bars(NAMES, LABELS, PITCH, END)
                .key(Fill.LIGHT, "达到目标值")
                .key(Fill.HATCHED, "未达到，按特殊情况视为完成")
                .key(Fill.DARK, "未达到")
                .heads("序号、指标", "实际值占目标值的比例（%）", "实际值 / 目标值")
                .tick(BigDecimal.ZERO, "0", false)
                .tick(BigDecimal.valueOf(50), "50", false)
                .tick(HUNDRED, "100", true)
                .tick(END, "150", false);
        rows.forEach(
                row -> bars.bar(row.name(), share(row.measure()), row.fill(), Measures.actualOfTarget(row.measure())));
        return bars.draw();
    }

    private static List<Row> rows(List<Leaf> leaves) {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < leaves.size(); at++) {
            Leaf leaf = leaves.get(at);
            IndicatorState indicator = leaf.indicator();
            if (indicator != null) {
                for (Measure measure : indicator.measures()) {
                    if (hasShare(measure)) {
                        String name = indicator.measures().size() == 1 ? leaf.name() : measure.name();
                        rows.add(new Row((at + 1) + " " + name, measure, fill(leaf, measure)));
                    }
                }
            }
        }
        return rows;
    }

    private static boolean hasShare(Measure measure) {
        return measure.comparison() != Comparison.MILESTONE
                && measure.actual() != null
                && measure.target() != null
                && measure.target().signum() > 0;
    }

    private static Fill fill(Leaf leaf, Measure measure) {
        if (reached(measure)) {
            return Fill.LIGHT;
        }
        return leaf.waived() ? Fill.HATCHED : Fill.DARK;
    }

    private static boolean reached(Measure measure) {
        int above = measure.actual().compareTo(measure.target());
        return switch (measure.comparison()) {
            case AT_LEAST -> above >= 0;
            case AT_MOST -> above <= 0;
            case EQUAL -> above == 0;
            case BETWEEN -> above >= 0 && measure.actual().compareTo(measure.upper()) <= 0;
            case MILESTONE -> Boolean.TRUE.equals(measure.achieved());
        };
    }

    /** Per cent of the target; of a range, of the bound that was passed, and all where none was. */
    private static BigDecimal share(Measure measure) {
        BigDecimal target = measure.target();
        if (measure.comparison() == Comparison.BETWEEN && measure.actual().compareTo(target) > 0) {
            target = measure.upper().min(measure.actual());
        }
        return measure.actual().multiply(HUNDRED).divide(target, 4, RoundingMode.HALF_UP);
    }
}
