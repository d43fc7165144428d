package org.jixiao.budget.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Rollup;
import org.jixiao.budget.accounts.Yuan;
import org.jixiao.budget.analysis.Growth.Base;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.figures.Executed;
import org.jixiao.budget.figures.Figure;
import org.jixiao.budget.figures.Figures;
import org.jspecify.annotations.Nullable;

/** What was executed beside the year before: the total, its kinds and funds, and each class of either year. */
final class YearOnYear {

    private final Executed now;
    private final Before before;
    private final Figures figures;
    private final Unknown unknown;

    private YearOnYear(Executed now, Before before, Figures figures, Unknown unknown) {
        this.now = now;
        this.before = before;
        this.figures = figures;
        this.unknown = unknown;
    }

    /** @param unknown why 人员经费 and 日常公用经费 would not be there */
    static List<YearRow> of(Accounts accounts, Before before, Figures figures, Unknown unknown) {
        YearOnYear comparison = new YearOnYear(Executed.of(accounts), before, figures, unknown);
        Stream<YearRow> wholes = Stream.of(
                comparison.executed("total", "总支出", null),
                comparison.executed("basic", "基本支出", null),
                comparison.executed("project", "项目支出", null),
                comparison.executed("generalPublic", Fund.GENERAL_PUBLIC.chinese() + "支出", null),
                comparison.executed("governmentFund", Fund.GOVERNMENT_FUND.chinese() + "支出", null),
                comparison.executed("stateCapital", Fund.STATE_CAPITAL.chinese() + "支出", null));
        Stream<YearRow> uses =
                Stream.of(comparison.use("personnel", "人员经费"), comparison.use("dailyOperating", "日常公用经费"));
        Stream<YearRow> classes = classes(accounts, before.accounts()).entrySet().stream()
                .map(named -> comparison.executed("class." + named.getKey(), named.getValue(), Yuan.ZERO));
        return Stream.of(wholes, uses, classes).flatMap(rows -> rows).toList();
    }

    /** The names are this year's where the class is there this year. */
    private static Map<String, String> classes(Accounts accounts, @Nullable Accounts prior) {
        Map<String, String> names = new TreeMap<>();
        Stream.of(prior, accounts)
                .filter(year -> year != null)
                .flatMap(year -> year.sums().byClass().stream())
                .forEach((Rollup rollup) -> names.put(rollup.code(), rollup.name()));
        return names;
    }

    private YearRow executed(String of, String name, @Nullable BigDecimal absent) {
        return row(of + ".executed", now.of(name), before.executed(name), absent);
    }

    private YearRow use(String code, String name) {
        return row(code, name, before.name() + name, null);
    }

    /** @param absent what counts where a year that is entered lacks the figure */
    private YearRow row(String code, String name, String baseName, @Nullable BigDecimal absent) {
        BigDecimal amount = amount(code, absent);
        String base = "priorYear." + code;
        BigDecimal then = before.accounts() == null ? null : amount(base, absent);
        return new YearRow(code, name, amount, Growth.of(name, amount, new Base(base, baseName, then), unknown));
    }

    private @Nullable BigDecimal amount(String code, @Nullable BigDecimal absent) {
        return figures.find(code).map(Figure::amount).orElse(absent);
    }
}
