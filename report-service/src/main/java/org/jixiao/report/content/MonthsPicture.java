package org.jixiao.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jixiao.events.BudgetState;
import org.jixiao.report.drawing.Curves;
import org.jixiao.report.drawing.Curves.Figure;
import org.jixiao.report.drawing.Drawing;
import org.jixiao.report.drawing.Shape.Fill;
import org.jixiao.report.drawing.Shape.Pen;

/** 各月执行进度: how much of the adjusted budget was paid by the end of each month, against the plan. */
final class MonthsPicture {

    private static final int MONTHS = 12;
    private static final int LINES = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private MonthsPicture() {}

    static List<Drawing> of(BudgetState budget) {
        SortedMap<Integer, BigDecimal> paid = paid(budget);
        BigDecimal adjusted = budget.sums().total().adjusted();
        if (paid.isEmpty() || adjusted.signum() <= 0) {
            return List.of();
        }
        List<BigDecimal> executed = executed(paid, adjusted, lastMonth(budget, paid));
        BigDecimal most = executed.stream().reduce(HUNDRED, BigDecimal::max);
        BigDecimal step = BigDecimal.valueOf(20);
        while (lines(most, step) > LINES) {
            step = step.add(step);
        }
        List<String> months =
                IntStream.rangeClosed(1, MONTHS).mapToObj(month -> month + "月").toList();
        return List.of(new Curves("（%）", months, step.multiply(BigDecimal.valueOf(lines(most, step))), step)
                .curve(plan(budget), Pen.DASHED, Fill.WHITE, figures(planned(budget)))
                .curve("执行进度", Pen.BOLD, Fill.DARK, figures(executed))
                .draw());
    }

    /** By month, over all lines. */
    private static SortedMap<Integer, BigDecimal> paid(BudgetState budget) {
        SortedMap<Integer, BigDecimal> paid = new TreeMap<>();
        for (BudgetState.Line line : budget.lines()) {
            if (line.executedByMonth() != null) {
                line.executedByMonth().forEach(month -> paid.merge(month.month(), month.executed(), BigDecimal::add));
            }
        }
        return paid;
    }

    /** Of a year that is not over, nobody knows what is still paid. */
    private static int lastMonth(BudgetState budget, SortedMap<Integer, BigDecimal> paid) {
        boolean closed =
                budget.finalAccounts() != null && budget.finalAccounts().closed();
        return closed ? MONTHS : paid.lastKey();
    }

    private static List<BigDecimal> executed(SortedMap<Integer, BigDecimal> paid, BigDecimal adjusted, int last) {
        List<BigDecimal> shares = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int month = 1; month <= last; month++) {
            sum = sum.add(paid.getOrDefault(month, BigDecimal.ZERO));
            shares.add(Percent.of(sum, adjusted));
        }
        return shares;
    }

    /** A twelfth each month where nobody made a plan, as the budget measures it. */
    private static List<BigDecimal> planned(BudgetState budget) {
        return budget.monthlyPlan() != null
                ? budget.monthlyPlan()
                : IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> HUNDRED.multiply(BigDecimal.valueOf(month))
                                .divide(BigDecimal.valueOf(MONTHS), 2, RoundingMode.HALF_UP))
                        .toList();
    }

    private static String plan(BudgetState budget) {
        return budget.monthlyPlan() == null ? "均衡进度" : "计划进度";
    }

    private static List<Figure> figures(List<BigDecimal> shares) {
        return IntStream.range(0, MONTHS)
                .mapToObj(at ->
                        at < shares.size() ? new Figure(shares.get(at), told(shares.get(at))) : new Figure(null, ""))
                .toList();
    }

    /** Two decimals, for which there is room. */
    private static String told(BigDecimal share) {
        return share.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static int lines(BigDecimal most, BigDecimal step) {
        return most.divide(step, 0, RoundingMode.CEILING).intValueExact();
    }
}
