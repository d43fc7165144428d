package org.jixiao.budget.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.Rollup;
import org.jixiao.budget.figures.Figure;
import org.jixiao.budget.figures.Figures;
import org.jspecify.annotations.Nullable;

/** 支出规模和结构: basic and project expenditure in the total, and what each of them is made up of. */
final class Structure {

    private static final String TOTAL = "total.executed";
    private static final String BASIC = "basic.executed";
    private static final String PROJECT = "project.executed";

    private final Figures figures;
    private final Unknown unknown;
    private final List<StructureRow> rows = new ArrayList<>();

    private Structure(Figures figures, Unknown unknown) {
        this.figures = figures;
        this.unknown = unknown;
    }

    /** @param unknown why 人员经费 and 日常公用经费 would not be there */
    static List<StructureRow> of(Accounts accounts, Figures figures, Unknown unknown) {
        Structure structure = new Structure(figures, unknown);
        structure.whole(BASIC, "基本支出");
        structure.part("personnel", "人员经费", BASIC);
        structure.part("dailyOperating", "日常公用经费", BASIC);
        structure.whole(PROJECT, "项目支出");
        for (Rollup rollup : Rollup.byClass(accounts.lines(Kind.PROJECT), accounts.subjects())) {
            structure.part("project.class." + rollup.code() + ".executed", rollup.name(), PROJECT);
        }
        structure.whole(TOTAL, "合计");
        return List.copyOf(structure.rows);
    }

    private void whole(String code, String name) {
        row(code, name, false, TOTAL);
    }

    private void part(String code, String name, String base) {
        row(code, name, true, base);
    }

    private void row(String code, String name, boolean part, String base) {
        @Nullable BigDecimal executed = figures.find(code).map(Figure::amount).orElse(null);
        rows.add(new StructureRow(code, name, part, executed, Share.of(name, executed, figures.get(base), unknown)));
    }
}
