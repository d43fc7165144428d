package org.jixiao.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.events.BudgetState;
import org.jixiao.events.BudgetState.EconomicSplit;
import org.jspecify.annotations.Nullable;

/**
 * A part of the year's spending with the base it is a share of (比重). Amounts are yuan, executed.
 *
 * @param base the whole by name; a share without its base is not a figure
 * @param percent absent where the base is zero
 */
public record Share(
        String item,
        BigDecimal amount,
        String base,
        BigDecimal baseAmount,
        @Nullable BigDecimal percent) {

    static final String TOTAL = "总支出";
    static final String BASIC = "基本支出";
    static final String PROJECT = "项目支出";

    static Share of(String item, BigDecimal amount, String base, BigDecimal baseAmount) {
        return new Share(item, amount, base, baseAmount, Percent.of(amount, baseAmount));
    }

    /** A share that is a metric of the budget. */
    static Share of(Rates rates, String metric, String item, BigDecimal amount, String base, BigDecimal baseAmount) {
        return new Share(item, amount, base, baseAmount, rates.named(metric, amount, baseAmount));
    }

    /** Structure of the spending: basic by use, project by class; each against its own whole. */
    static List<Share> structure(BudgetState budget) {
        BigDecimal total = budget.sums().total().executed();
        BigDecimal basic = budget.sums().basic().executed();
        BigDecimal project = budget.sums().project().executed();
        List<Share> shares = new ArrayList<>();
        shares.add(of(BASIC, basic, TOTAL, total));
        EconomicSplit split = budget.economicSplit();
        if (split != null) {
            shares.add(of("人员经费", split.personnel(), BASIC, basic));
            shares.add(of(Rates.of(budget), Rates.OPERATING_SHARE, "日常公用经费", split.dailyOperating(), BASIC, basic));
        }
        shares.add(of(PROJECT, project, TOTAL, total));
        budget.sums().byClass().stream()
                .filter(rollup -> rollup.project().executed().signum() != 0)
                .map(rollup -> of(rollup.name(), rollup.project().executed(), PROJECT, project))
                .forEach(shares::add);
        return List.copyOf(shares);
    }
}
