package org.jixiao.indicator.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Ratio;
import org.jixiao.indicator.wording.ActualWording;
import org.jixiao.indicator.wording.Meaning;
import org.jixiao.indicator.wording.Meaning.Milestone;
import org.jixiao.indicator.wording.Meaning.Share;
import org.jixiao.indicator.wording.Meaning.Target;
import org.jixiao.indicator.wording.Unit;
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
            if (said instanceof Share share && !milestone) {
                return shared(share, row, measure, old, asking);
            }
            if (said instanceof Target figure && !milestone) {
                actual = figure(figure, row, measure, old, asking);
            } else if (said instanceof Milestone reached && milestone) {
                achieved = reached.reached();
            } else if (said instanceof Target || said instanceof Share) {
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

    private static @Nullable BigDecimal figure(
            Target figure, FormRow row, Draft.Measure measure, @Nullable Measure old, Asking asking) {
        BigDecimal kept = old == null ? null : old.actual();
        boolean bare = figure.unit() == null && Asking.isNew(row, figure.number(), kept);
        Unit meant = bare ? likelyMeant(figure.number(), measure) : null;
        if (meant == null) {
            return asking.inUnit(row, Column.ACTUAL, figure, measure.unit(), kept);
        }
        String number = figure.number().toPlainString();
        asking.ask(
                row.address(Column.ACTUAL),
                "是目标的千倍以上：是 " + number + " " + meant.name() + " 还是 " + number + " " + measure.unit() + "？",
                "a thousand times the target or more: is it " + number + " " + meant.name() + " or " + number + " "
                        + measure.unit() + "?",
                number + meant.name());
        return null;
    }

    /** A smaller unit of the kind, in which a figure far off its target is near it. */
    private static @Nullable Unit likelyMeant(BigDecimal number, Draft.Measure measure) {
        BigDecimal target = measure.target();
        if (measure.unit() == null
                || target == null
                || target.signum() <= 0
                || number.compareTo(target.movePointRight(3)) < 0) {
            return null;
        }
        Unit declared = Unit.of(measure.unit());
        for (Unit unit : declared.smaller()) {
            BigDecimal converted = unit.convert(number, declared);
            if (converted != null
                    && converted.compareTo(target.movePointRight(1)) <= 0
                    && converted.compareTo(target.movePointLeft(1)) >= 0) {
                return unit;
            }
        }
        return null;
    }

    /** Both parts of a share in the cell of its figure; of a figure that is none, what they come to is suggested. */
    private static Draft.Achieved shared(
            Share share, FormRow row, Draft.Measure measure, @Nullable Measure old, Asking asking) {
        boolean twice = row.tells(Column.NUMERATOR_ACTUAL) || row.tells(Column.DENOMINATOR_ACTUAL);
        boolean fits = measure.numerator() != null && !twice;
        if (!fits) {
            boolean percent = measure.unit() != null && Unit.of(measure.unit()).isPercent();
            asking.ask(
                    row.address(Column.ACTUAL),
                    twice ? "分子、分母已另填，这里请写比率" : "该衡量项没有分子、分母，请写一个数值",
                    twice
                            ? "numerator and denominator have columns of their own here; give the share"
                            : "the measure has no numerator and denominator; give one figure",
                    percent && share.whole().signum() > 0
                            ? share.part()
                                            .movePointRight(2)
                                            .divide(share.whole(), 2, RoundingMode.HALF_UP)
                                            .stripTrailingZeros()
                                            .toPlainString()
                                    + "%"
                            : null);
        }
        return new Draft.Achieved(
                measure.name(),
                null,
                null,
                fits ? share.part() : null,
                fits ? share.whole() : null,
                asking.text(row, Column.MEASURED, old == null ? null : old.measured()));
    }
}
