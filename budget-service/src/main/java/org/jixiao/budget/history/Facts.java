package org.jixiao.budget.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Amounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.FixedAssets;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.MonthlyPlan;
import org.jixiao.budget.accounts.Procurement;
import org.jixiao.budget.accounts.Procurement.ByAmounts;
import org.jixiao.budget.accounts.Procurement.ByRate;
import org.jixiao.budget.classification.Classification;
import org.jspecify.annotations.Nullable;

/** The accounts of a year under names, part by part, each line with its sums rather than its ledgers. */
final class Facts {

    private final Map<String, Map<String, Object>> parts = new LinkedHashMap<>();

    private Facts() {}

    /** By the name of the part, e.g. {@code lines[2010301]}, which is empty for what is one fact, and that of the fact. */
    static Map<String, Map<String, Object>> of(Accounts accounts) {
        Facts all = new Facts();
        accounts.lines().forEach(line -> all.line(line, accounts.subjects()));
        all.split(accounts.economicSplit());
        accounts.controlledExpenses().forEach(all::expense);
        all.procurement(accounts.procurement());
        all.assets(accounts.fixedAssets());
        all.plan(accounts.plan());
        accounts.closing().ifPresent(closing -> all.put("finalAccounts", "closed", closing.document()));
        return all.parts;
    }

    private void line(Line line, Classification subjects) {
        String part = "lines[" + line.code() + "]";
        Amounts amounts = line.amounts();
        put(part, "name", line.name());
        put(part, "projectName", line.projectName());
        put(part, "kind", line.kind());
        put(part, "fund", line.fund());
        put(
                part,
                "under",
                subjects.nameOf(line.subject().classCode()) + " / "
                        + subjects.nameOf(line.subject().sectionCode()));
        put(part, "initial", amounts.initial());
        put(part, "adjusted", amounts.adjusted());
        put(part, "executed", amounts.executed());
    }

    private void split(@Nullable EconomicSplit split) {
        if (split != null) {
            put("economicSplit", "personnel", split.personnel());
            put("economicSplit", "dailyOperating", split.dailyOperating());
            put("economicSplit", "personnelBudget", split.personnelBudget());
            put("economicSplit", "dailyOperatingBudget", split.dailyOperatingBudget());
        }
    }

    private void expense(ControlledExpense expense) {
        String part = "controlledExpenses[" + expense.kind() + "]";
        put(part, "budget", expense.budget());
        put(part, "actual", expense.actual());
        put(part, "priorYearBudget", expense.priorYearBudget());
        put(part, "priorYearActual", expense.priorYearActual());
    }

    private void procurement(@Nullable Procurement procurement) {
        if (procurement == null) {
            return;
        }
        if (procurement instanceof ByAmounts amounts) {
            put("procurement", "budget", amounts.budget());
            put("procurement", "actual", amounts.actual());
        } else if (procurement instanceof ByRate declared) {
            put("procurement", "executionRate", declared.rate());
        }
        put("procurement", "basis", procurement.basis());
    }

    private void assets(@Nullable FixedAssets assets) {
        if (assets != null) {
            put("fixedAssets", "total", assets.total());
            put("fixedAssets", "inUse", assets.inUse());
        }
    }

    private void plan(@Nullable MonthlyPlan plan) {
        if (plan != null) {
            put(
                    "",
                    "monthlyPlan",
                    plan.cumulativeShares().stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
    }

    private void put(String part, String name, @Nullable Object fact) {
        if (fact != null) {
            parts.computeIfAbsent(part, first -> new LinkedHashMap<>()).put(name, fact);
        }
    }
}
