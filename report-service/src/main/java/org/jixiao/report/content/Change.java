package org.jixiao.report.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import org.jixiao.events.BudgetState.ControlledExpense;
import org.jixiao.events.BudgetState.ExpenseKind;
import org.jspecify.annotations.Nullable;

/**
 * An amount held against another (变动率). Amounts are yuan.
 *
 * @param against what the base is: 上年数 or 预算数
 * @param base absent where it was never entered
 * @param percent of the base; absent where the base is zero or unknown
 */
public record Change(
        String item,
        String against,
        BigDecimal actual,
        @Nullable BigDecimal base,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal percent) {

    static final String PRIOR_YEAR = "上年数";
    static final String BUDGET = "预算数";

    static List<Change> of(Rates rates, ControlledExpense expense) {
        ExpenseKind kind = expense.kind();
        return List.of(
                of(
                        expense,
                        PRIOR_YEAR,
                        expense.priorYearActual(),
                        (growth, base) -> rates.yearlyChange(kind, growth, base)),
                of(expense, BUDGET, expense.budget(), Percent::of));
    }

    private static Change of(
            ControlledExpense expense,
            String against,
            @Nullable BigDecimal base,
            BiFunction<BigDecimal, BigDecimal, @Nullable BigDecimal> rate) {
        String item = name(expense.kind());
        if (base == null) {
            return new Change(item, against, expense.actual(), null, null, null);
        }
        BigDecimal difference = expense.actual().subtract(base);
        return new Change(item, against, expense.actual(), base, difference, rate.apply(difference, base));
    }

    static String name(ExpenseKind kind) {
        return switch (kind) {
            case THREE_PUBLIC -> "“三公”经费";
            case ABROAD -> "因公出国（境）费";
            case RECEPTION -> "公务接待费";
            case CAR_PURCHASE -> "公务用车购置费";
            case CAR_RUNNING -> "公务用车运行维护费";
            case MEETING -> "会议费";
            case TRAINING -> "培训费";
        };
    }

    /** The comparison as part of a sentence, e.g. 比上年数减少1.58万元，下降40.93%. */
    String words() {
        if (base == null || difference == null) {
            return against + "未录入，不作比较";
        }
        String compared = against + Wording.wanYuan(base);
        String moved = switch (difference.signum()) {
            case -1 -> "，减少" + Wording.wanYuan(difference.negate());
            case 1 -> "，增加" + Wording.wanYuan(difference);
            default -> "，与之持平";
        };
        if (percent == null) {
            return compared + moved + "（" + against + "为零，不计算变动幅度）";
        }
        return compared
                + moved
                + switch (percent.signum()) {
                    case -1 -> "，下降" + Wording.percent(percent.negate());
                    case 1 -> "，上升" + Wording.percent(percent);
                    default -> "";
                };
    }
}
