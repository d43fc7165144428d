package org.jixiao.report.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.report.board.Entry.Execution;
import org.jixiao.report.content.Percent;
import org.jspecify.annotations.Nullable;

/**
 * What was to be executed by a day of the fiscal year, and how far off execution may be.
 *
 * @param day the last that counts
 * @param lag percentage points below the plan before it lags
 * @param ahead percentage points above it before it runs ahead
 */
record Plan(LocalDate day, BigDecimal lag, BigDecimal ahead) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int DIGITS = 10;

    /** @param cumulativeShares by the end of each month, per cent; without them a twelfth each */
    Execution measure(
            BigDecimal adjusted, BigDecimal executed, @Nullable List<BigDecimal> cumulativeShares, int overspent) {
        BigDecimal planned = planned(cumulativeShares);
        if (adjusted.signum() <= 0) {
            Pace pace = executed.signum() > 0 ? Pace.RUNS_AHEAD : Pace.NO_BUDGET;
            return new Execution(adjusted, executed, null, planned, pace, overspent);
        }
        BigDecimal share = Percent.ofSome(executed, adjusted);
        return new Execution(adjusted, executed, share, planned, pace(share.subtract(planned)), overspent);
    }

    /** Within a month it rises evenly by day. */
    private BigDecimal planned(@Nullable List<BigDecimal> cumulativeShares) {
        BigDecimal before = until(day.getMonthValue() - 1, cumulativeShares);
        BigDecimal ofMonth = until(day.getMonthValue(), cumulativeShares).subtract(before);
        return before.add(ofMonth.multiply(BigDecimal.valueOf(day.getDayOfMonth()))
                        .divide(BigDecimal.valueOf(day.lengthOfMonth()), DIGITS, RoundingMode.HALF_UP))
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal until(int month, @Nullable List<BigDecimal> cumulativeShares) {
        if (month == 0) {
            return BigDecimal.ZERO;
        }
        return cumulativeShares == null
                ? ALL.multiply(BigDecimal.valueOf(month)).divide(MONTHS, DIGITS, RoundingMode.HALF_UP)
                : cumulativeShares.get(month - 1);
    }

    private Pace pace(BigDecimal difference) {
        if (difference.negate().compareTo(lag) > 0) {
            return Pace.LAGS;
        }
        return difference.compareTo(ahead) > 0 ? Pace.RUNS_AHEAD : Pace.ON_PLAN;
    }
}
