package org.jixiao.budget.accounts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of the adjusted budget is to be paid by the end of each month (用款计划).
 *
 * @param cumulativeShares twelve, per cent, never falling, the last 100
 */
public record MonthlyPlan(List<BigDecimal> cumulativeShares) {

    public static final int MONTHS = 12;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int DIGITS = 10;

    public MonthlyPlan {
        if (!rises(cumulativeShares)) {
            throw new IllegalArgumentException("Not twelve shares rising to 100: " + cumulativeShares);
        }
        cumulativeShares = cumulativeShares.stream().map(MonthlyPlan::normal).toList();
    }

    /** A twelfth each month: what is measured against where nobody made a plan. */
    public static MonthlyPlan even() {
        return new MonthlyPlan(IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> ALL.multiply(BigDecimal.valueOf(month))
                        .divide(BigDecimal.valueOf(MONTHS), DIGITS, RoundingMode.HALF_UP))
                .toList());
    }

    /** Planned to be paid by the end of that day, in per cent: within a month it rises evenly by day. */
    public BigDecimal shareAt(LocalDate date) {
        BigDecimal before =
                date.getMonthValue() == 1 ? BigDecimal.ZERO : cumulativeShares.get(date.getMonthValue() - 2);
        BigDecimal ofMonth = cumulativeShares.get(date.getMonthValue() - 1).subtract(before);
        return before.add(ofMonth.multiply(BigDecimal.valueOf(date.getDayOfMonth()))
                .divide(BigDecimal.valueOf(date.lengthOfMonth()), DIGITS, RoundingMode.HALF_UP));
    }

    /** Of a budget in yuan, what is planned to be paid by the end of that day, rounded half up to the fen. */
    public BigDecimal amountAt(LocalDate date, BigDecimal budget) {
        return budget.multiply(shareAt(date)).divide(ALL, 2, RoundingMode.HALF_UP);
    }

    /** Whether these can be the shares of a plan. */
    public static boolean rises(List<BigDecimal> shares) {
        if (shares.size() != MONTHS) {
            return false;
        }
        BigDecimal before = BigDecimal.ZERO;
        for (BigDecimal share : shares) {
            if (share.compareTo(before) < 0) {
                return false;
            }
            before = share;
        }
        return before.compareTo(ALL) == 0;
    }

    /** Two decimals or more, so that equal shares are equal. */
    private static BigDecimal normal(BigDecimal share) {
        BigDecimal stripped = share.stripTrailingZeros();
        return stripped.setScale(Math.max(2, stripped.scale()));
    }
}
