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

/** The accounts of a year as text under names, each line with its sums rather than its ledgers. */
final class Facts {

    private final Map<String, String> facts = new LinkedHashMap<>();

    private Facts() {}

    static Map<String, String> of(Accounts accounts) {
        Facts all = new Facts();
        accounts.lines().forEach(line -> all.line(line, accounts.subjects()));
        all.split(accounts.economicSplit());
        accounts.controlledExpenses().forEach(all::expense);
        all.procurement(accounts.procurement());
        all.assets(accounts.fixedAssets());
        all.plan(accounts.plan());
        accounts.closing().ifPresent(closing -> all.put("finalAccounts.closed", closing.document()));
        return all.facts;
    }

    private void line(Line line, Classification subjects) {
        String name = "lines[" + line.code() + "].";
        Amounts amounts = line.amounts();
        put(name + "name", line.name());
        put(name + "projectName", line.projectName());
        put(name + "kind", line.kind());
        put(name + "fund", line.fund());
        put(
                name + "under",
                subjects.nameOf(line.subject().classCode()) + " / "
                        + subjects.nameOf(line.subject().sectionCode()));
        put(name + "initial", amounts.initial());
        put(name + "adjusted", amounts.adjusted());
        put(name + "executed", amounts.executed());
    }

    private void split(@Nullable EconomicSplit split) {
        if (split != null) {
            put("economicSplit.personnel", split.personnel());
            put("economicSplit.dailyOperating", split.dailyOperating());
            put("economicSplit.personnelBudget", split.personnelBudget());
            put("economicSplit.dailyOperatingBudget", split.dailyOperatingBudget());
        }
    }

    private void expense(ControlledExpense expense) {
        String name = "controlledExpenses[" + expense.kind() + "].";
        put(name + "budget", expense.budget());
        put(name + "actual", expense.actual());
        put(name + "priorYearBudget", expense.priorYearBudget());
        put(name + "priorYearActual", expense.priorYearActual());
    }

    private void procurement(@Nullable Procurement procurement) {
        if (procurement == null) {
            return;
        }
        if (procurement instanceof ByAmounts amounts) {
            put("procurement.budget", amounts.budget());
            put("procurement.actual", amounts.actual());
        } else if (procurement instanceof ByRate declared) {
            put("procurement.executionRate", declared.rate());
        }
        put("procurement.basis", procurement.basis());
    }

    private void assets(@Nullable FixedAssets assets) {
        if (assets != null) {
            put("fixedAssets.total", assets.total());
            put("fixedAssets.inUse", assets.inUse());
        }
    }

    private void plan(@Nullable MonthlyPlan plan) {
        if (plan != null) {
            put(
                    "monthlyPlan",
                    plan.cumulativeShares().stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
    }

    private void put(String name, @Nullable Object fact) {
        if (fact != null) {
            facts.put(name, fact.toString());
        }
    }
}
