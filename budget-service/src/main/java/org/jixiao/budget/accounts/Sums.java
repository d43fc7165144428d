package org.jixiao.budget.accounts;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jixiao.budget.classification.Classification;
import org.jixiao.budget.classification.Fund;

/**
 * Sums of the lines by kind, by fund, by class (类), and of the government funds by section (款). The classes hold all
 * funds, as in the published table of expenditure; what belongs to the general public budget alone is
 * {@code generalPublic}.
 */
public record Sums(
        Amounts basic,
        Amounts project,
        Amounts generalPublic,
        Amounts governmentFund,
        Amounts stateCapital,
        List<Rollup> byClass,
        List<Rollup> governmentFundBySection) {

    static Sums of(List<Line> lines, Classification subjects) {
        List<LineAmounts> all = LineAmounts.of(lines);
        List<LineAmounts> fundLines =
                all.stream().filter(in(Fund.GOVERNMENT_FUND)).toList();
        return new Sums(
                of(Kind.BASIC, all),
                of(Kind.PROJECT, all),
                sum(all, in(Fund.GENERAL_PUBLIC)),
                sum(all, in(Fund.GOVERNMENT_FUND)),
                sum(all, in(Fund.STATE_CAPITAL)),
                Rollup.classes(all, subjects),
                Rollup.sections(fundLines, subjects));
    }

    static Amounts of(Kind kind, Collection<LineAmounts> lines) {
        return sum(lines, each -> each.line().kind() == kind);
    }

    public Amounts total() {
        return basic.plus(project);
    }

    private static Predicate<LineAmounts> in(Fund fund) {
        return each -> each.line().fund() == fund;
    }

    private static Amounts sum(Collection<LineAmounts> lines, Predicate<LineAmounts> which) {
        return lines.stream().filter(which).map(LineAmounts::amounts).reduce(Amounts.ZERO, Amounts::plus);
    }
}
