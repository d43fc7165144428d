package org.jixiao.budget.declared;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.figures.Figures;

/**
 * By how much something changed, with the amounts it was said with: what it became, and by how much that is more. Both are
 * rounded, so a rate computed from the unrounded ones may differ from theirs.
 *
 * @param percent signed: a decrease is negative
 * @param current 本年数
 * @param increase 比上年增加; a decrease is negative
 * @param unit of both
 */
public record DeclaredGrowth(String what, BigDecimal percent, BigDecimal current, BigDecimal increase, Unit unit)
        implements Declaration {

    @Override
    public List<Finding> check(Figures figures) {
        BigDecimal before = current.subtract(increase);
        if (before.signum() == 0) {
            return List.of(fromZero());
        }
        BigDecimal exact = Range.percent(increase, before);
        Range declared = Range.around(percent);
        if (declared.holds(exact)) {
            return List.of();
        }
        if (!beforeWasSurelySomething() || !allowed().meets(declared)) {
            return List.of(DeclaredChange.differs(Severity.ERROR, what, percent, exact, ""));
        }
        Range shown = allowed().rounded(2);
        return List.of(DeclaredChange.differs(
                Severity.WARNING,
                what,
                percent,
                exact,
                "，差额在四舍五入范围内（" + shown.low().toPlainString() + "%～"
                        + shown.high().toPlainString() + "%）"));
    }

    /**
     * What was rounded to nothing may have been something, however small: then the growth was at least as much as over the most
     * it may have been.
     */
    private Finding fromZero() {
        Range more = Range.around(increase);
        BigDecimal mostBefore = Range.around(current).high().subtract(more.low());
        return more.low().signum() <= 0
                        || Range.around(percent).high().compareTo(Range.percent(more.low(), mostBefore)) >= 0
                ? DeclaredChange.fromZero(Severity.WARNING, what, percent, "上年数四舍五入后为零，无法核对增减幅")
                : DeclaredChange.fromZero(Severity.ERROR, what, percent, "上年数为零，不存在增减幅");
    }

    /** Else any rate is possible, which explains nothing. */
    private boolean beforeWasSurelySomething() {
        return Range.around(current).low().compareTo(Range.around(increase).high()) > 0;
    }

    /** The rate grows with the increase; with the current amount it moves towards zero. */
    private Range allowed() {
        Range now = Range.around(current);
        Range more = Range.around(increase);
        return new Range(
                rate(more.low(), more.low().signum() < 0 ? now.low() : now.high()),
                rate(more.high(), more.high().signum() < 0 ? now.high() : now.low()));
    }

    private static BigDecimal rate(BigDecimal increase, BigDecimal current) {
        return Range.percent(increase, current.subtract(increase));
    }
}
