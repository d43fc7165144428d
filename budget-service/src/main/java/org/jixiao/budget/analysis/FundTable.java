package org.jixiao.budget.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Amounts;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.Rollup;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.figures.Figures;

/**
 * One fund by class and section, each class followed by its sections. Funds stand apart: what is paid from one is in no
 * row of another.
 *
 * @param share of the fund's executed in the total executed
 */
public record FundTable(Fund fund, String name, List<RollupRow> rows, Columns total, Share share) {

    static List<FundTable> of(Accounts accounts, Figures figures) {
        return Stream.of(Fund.values()).map(fund -> of(fund, accounts, figures)).toList();
    }

    private static FundTable of(Fund fund, Accounts accounts, Figures figures) {
        List<Line> lines = accounts.lines(fund);
        Amounts total = lines.stream().map(Line::amounts).reduce(Amounts.ZERO, Amounts::plus);
        Stream<RollupRow> rows = Stream.of(
                        Rollup.byClass(lines, accounts.subjects()), Rollup.bySection(lines, accounts.subjects()))
                .flatMap(List::stream)
                .map(RollupRow::of);
        return new FundTable(
                fund,
                fund.chinese(),
                rows.sorted(Comparator.comparing(RollupRow::code)).toList(),
                Columns.of(total),
                Share.of(fund.chinese() + "支出", total.executed(), figures.get("total.executed"), Unknown.NOT_ENTERED));
    }
}
