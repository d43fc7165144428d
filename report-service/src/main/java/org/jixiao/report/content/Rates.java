package org.jixiao.report.content;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.events.BudgetState;
import org.jixiao.events.BudgetState.ExpenseKind;
import org.jixiao.events.BudgetState.Metric;
import org.jspecify.annotations.Nullable;

/** Rates in per cent: the budget's metrics as they are, so that the report says what the score rests on. */
final class Rates {

    static final String EXECUTION = "budgetExecutionRate";
    static final String OPERATING_SHARE = "operatingExpenseShare";

    private final List<Metric> metrics;

    private Rates(List<Metric> metrics) {
        this.metrics = metrics;
    }

    static Rates of(BudgetState budget) {
        return new Rates(budget.metrics());
    }

    /** The metric of that name; counted here only where the budget gives none. Absent where the whole is zero. */
    @Nullable
    BigDecimal named(String name, BigDecimal part, BigDecimal whole) {
        return metrics.stream()
                .filter(metric -> metric.name().equals(name) && metric.value() != null)
                .findFirst()
                .map(Metric::value)
                .orElseGet(() -> Percent.of(part, whole));
    }

    /** Of the actual over last year's; the parts of the 三公经费 are no metrics. */
    @Nullable
    BigDecimal yearlyChange(ExpenseKind kind, BigDecimal growth, BigDecimal lastYear) {
        return switch (kind) {
            case THREE_PUBLIC -> named("threePublicChangeRate", growth, lastYear);
            case MEETING -> named("meetingChangeRate", growth, lastYear);
            case TRAINING -> named("trainingChangeRate", growth, lastYear);
            case ABROAD, RECEPTION, CAR_PURCHASE, CAR_RUNNING -> Percent.of(growth, lastYear);
        };
    }
}
