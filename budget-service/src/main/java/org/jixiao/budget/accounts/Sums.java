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
        List<Line> fundLines = lines.stream().filter(in(Fund.GOVERNMENT_FUND)).toList();
        return new Sums(
                of(Kind.BASIC, lines),
                of(Kind.PROJECT, lines),
                sum(lines, in(Fund.GENERAL_PUBLIC)),
                sum(lines, in(Fund.GOVERNMENT_FUND)),
                sum(lines, in(Fund.STATE_CAPITAL)),
                Rollup.byClass(lines, subjects),
                Rollup.bySection(fundLines, subjects));
    }

    static Amounts of(Kind kind, Collection<Line> lines) {
        return sum(lines, line -> line.kind() == kind);
    }

    public Amounts total() {
        return basic.plus(project);
    }

    private static Predicate<Line> in(Fund fund) {
        return line -> line.fund() == fund;
    }

    private static Amounts sum(Collection<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).map(Line::amounts).reduce(Amounts.ZERO, Amounts::plus);
    }
}
