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
import org.jixiao.budget.figures.Figure;
import org.jixiao.budget.figures.Figures;
import org.jspecify.annotations.Nullable;

/** What was executed beside the year before: the total, its kinds and funds, and each class of either year. */
final class YearOnYear {

    private static final List<String> ALWAYS_THERE = List.of(
            "total.executed",
            "basic.executed",
            "project.executed",
            "generalPublic.executed",
            "governmentFund.executed",
            "stateCapital.executed");

    private final Figures figures;
    private final boolean hasPrior;

    private YearOnYear(Figures figures, boolean hasPrior) {
        this.figures = figures;
        this.hasPrior = hasPrior;
    }

    static List<YearRow> of(Accounts accounts, @Nullable Accounts prior, Figures figures) {
        YearOnYear comparison = new YearOnYear(figures, prior != null);
        Stream<YearRow> wholes = ALWAYS_THERE.stream()
                .map(code -> comparison.row(code, figures.get(code).name(), null));
        Stream<YearRow> uses =
                Stream.of(comparison.row("personnel", "人员经费", null), comparison.row("dailyOperating", "日常公用经费", null));
        Stream<YearRow> classes = classes(accounts, prior).entrySet().stream()
                .map(named ->
                        comparison.row("class." + named.getKey() + ".executed", named.getValue() + "决算", Yuan.ZERO));
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

    /** @param absent what counts where a year that is entered lacks the figure */
    private YearRow row(String code, String name, @Nullable BigDecimal absent) {
        BigDecimal now = amount(code, absent);
        String base = "priorYear." + code;
        BigDecimal before = hasPrior ? amount(base, absent) : null;
        return new YearRow(code, name, now, Growth.of(name, now, new Base(base, "上年" + name, before)));
    }

    private @Nullable BigDecimal amount(String code, @Nullable BigDecimal absent) {
        return figures.find(code).map(Figure::amount).orElse(absent);
    }
}
