package org.jixiao.budget.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.declared.Finding.Source;
import org.jixiao.budget.declared.FindingKind;
import org.jspecify.annotations.Nullable;

/** Last year's figures of a controlled expense, as this year's accounts repeat them and as last year's own have them. */
final class LastYearOtherwise {

    private LastYearOtherwise() {}

    static List<Finding> check(Accounts accounts, @Nullable Accounts prior) {
        return prior == null
                ? List.of()
                : Stream.of(ExpenseKind.values())
                        .flatMap(kind -> accounts.controlledExpense(kind).stream())
                        .flatMap(now -> own(prior, now.kind()).stream().flatMap(before -> between(prior, before, now)))
                        .toList();
    }

    private static Optional<ControlledExpense> own(Accounts prior, ExpenseKind kind) {
        return kind == ExpenseKind.THREE_PUBLIC ? prior.threePublic() : prior.controlledExpense(kind);
    }

    private static Stream<Finding> between(Accounts prior, ControlledExpense before, ControlledExpense now) {
        int year = prior.fiscalYear();
        return Stream.of(
                        differing(year, now, "实际数", now.priorYearActual(), before.actual()),
                        differing(year, now, "预算数", now.priorYearBudget(), before.budget()))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> differing(
            int year, ControlledExpense now, String figure, @Nullable BigDecimal repeated, @Nullable BigDecimal own) {
        if (repeated == null || own == null || repeated.compareTo(own) == 0) {
            return Optional.empty();
        }
        String what = "上年" + now.kind().chinese() + figure;
        return Optional.of(new Finding(
                Severity.WARNING,
                FindingKind.LAST_YEAR_OTHERWISE,
                Source.ENTERED,
                what,
                repeated,
                own,
                "元",
                what + " " + repeated + " 元，与 " + year + " 年度登记的" + now.kind().chinese() + figure + " " + own
                        + " 元不符"));
    }
}
