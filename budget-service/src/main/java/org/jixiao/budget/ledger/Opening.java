package org.jixiao.budget.ledger;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jixiao.budget.department.Departments;
import org.jixiao.web.Text;
import org.jixiao.web.rows.RowFaults;

/** Finds and locks the accounts that the rows of a batch go into, all of them at once, and reads them a few at a time. */
@ApplicationScoped
class Opening {

    private final Departments departments;
    private final BudgetTable budgets;
    private final AccountsReader reader;

    @Inject
    Opening(Departments departments, BudgetTable budgets, AccountsReader reader) {
        this.departments = departments;
        this.budgets = budgets;
        this.reader = reader;
    }

    <T> Opened<T> open(List<BatchRow<T>> rows, RowFaults faults) {
        Set<String> known = departments.among(rows.stream()
                .flatMap(row -> Stream.ofNullable(row.department()))
                .collect(toSet()));
        rows.forEach(row -> tellUnknown(row, known, faults));
        SortedMap<BudgetYear, List<BatchRow<T>>> rowsOf = new TreeMap<>();
        rows.forEach(row -> row.budget()
                .ifPresent(budget -> rowsOf.computeIfAbsent(budget, first -> new ArrayList<>())
                        .add(row)));
        List<BudgetYear> there = rowsOf.keySet().stream()
                .filter(budget -> known.contains(budget.department()))
                .toList();
        return new Opened<>(rowsOf, budgets.lock(there));
    }

    <T> Portion<T> read(Opened<T> opened, List<BudgetYear> budgets) {
        SortedMap<BudgetYear, List<BatchRow<T>>> rows = new TreeMap<>(opened.rows());
        rows.keySet().retainAll(Set.copyOf(budgets));
        return new Portion<>(
                rows,
                reader.read(
                        budgets.stream().filter(opened.revisions()::containsKey).toList()));
    }

    private static void tellUnknown(BatchRow<?> row, Set<String> known, RowFaults faults) {
        String code = row.department();
        if (code != null && !known.contains(code)) {
            faults.unprocessable(
                    row.place(), "department", new Text("没有登记部门 " + code, "there is no department " + code));
        }
    }
}
