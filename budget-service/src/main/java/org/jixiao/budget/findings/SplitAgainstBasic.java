package org.jixiao.budget.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.declared.Finding.Source;
import org.jixiao.budget.declared.FindingKind;
import org.jixiao.budget.declared.Slip;
import org.jixiao.budget.figures.Executed;

/** 人员经费 and 日常公用经费 together are the basic expenditure executed. */
final class SplitAgainstBasic {

    private SplitAgainstBasic() {}

    static List<Finding> check(Accounts accounts) {
        EconomicSplit split = accounts.economicSplit();
        if (split == null || accounts.lines(Kind.BASIC).isEmpty()) {
            return List.of();
        }
        BigDecimal basic = accounts.sums().basic().executed();
        BigDecimal sum = split.personnel().add(split.dailyOperating());
        if (sum.compareTo(basic) == 0) {
            return List.of();
        }
        Optional<String> slip = slip(split, sum, basic);
        return List.of(new Finding(
                Severity.ERROR,
                slip.isPresent() ? FindingKind.UNIT_SLIP : FindingKind.PARTS_DO_NOT_ADD_UP,
                Source.ENTERED,
                "人员经费与日常公用经费之和",
                sum,
                basic,
                "元",
                "人员经费与日常公用经费之和为 " + sum + " 元，" + Executed.of(accounts).of("基本支出") + "为 " + basic + " 元"
                        + slip.orElse("")));
    }

    /** In both amounts, or in one of them alone. */
    private static Optional<String> slip(EconomicSplit split, BigDecimal sum, BigDecimal basic) {
        return Slip.between(sum, basic)
                .map(Slip::suspected)
                .or(() -> in("人员经费", split.personnel(), basic.subtract(split.dailyOperating())))
                .or(() -> in("日常公用经费", split.dailyOperating(), basic.subtract(split.personnel())));
    }

    private static Optional<String> in(String name, BigDecimal entered, BigDecimal right) {
        return Slip.between(entered, right).map(slip -> "，" + name + " " + entered + " 元" + slip.suspected());
    }
}
