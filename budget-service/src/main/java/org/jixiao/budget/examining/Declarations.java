package org.jixiao.budget.examining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jixiao.budget.department.Departments;
import org.jixiao.budget.examining.DeclarationTable.Row;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * The declarations of all departments and years. They are words about the accounts and no part of them: they have a
 * revision of their own, and are filed when the accounts are long closed.
 */
@ApplicationScoped
public class Declarations {

    private final Departments departments;
    private final DeclarationTable table;
    private final Audit audit;

    @Inject
    Declarations(Departments departments, DeclarationTable table, Audit audit) {
        this.departments = departments;
        this.table = table;
        this.audit = audit;
    }

    /** @param before revision until now, 0 where nothing was filed yet */
    public record Written(long before, FiledDeclarations now) {}

    /** @throws Refusal 404 for an unknown department, 412 for another revision, 400 for what can't be checked */
    @Transactional
    public Written file(Actor who, BudgetYear year, DeclarationsRequest list, @Nullable String ifMatch) {
        departments.require(year.department());
        Row row = table.lock(year);
        Revisions.check(ifMatch, row.revision());
        DeclarationsRequest before = row.read();
        if (row.revision() > 0 && before.equals(list)) {
            return new Written(row.revision(), filed(year, row.revision(), list));
        }
        table.update(year, list);
        audit.record(who, "declarations-filed", year.key(), row.revision() == 0 ? null : before, list);
        return new Written(row.revision(), filed(year, row.revision() + 1, list));
    }

    /** @throws Refusal 404 naming the department, or the year for which nothing was filed */
    @Transactional
    public FiledDeclarations read(BudgetYear year) {
        departments.require(year.department());
        return table.find(year)
                .map(row -> filed(year, row.revision(), row.read()))
                .orElseThrow(() -> Refusal.notFound(new Text(
                        "部门 " + year.department() + " 没有登记 " + year.year() + " 年度申报数。",
                        "Department " + year.department() + " has filed no declarations of " + year.year() + ".")));
    }

    private static FiledDeclarations filed(BudgetYear year, long revision, DeclarationsRequest list) {
        return new FiledDeclarations(year.department(), year.year(), revision, list.declarations());
    }
}
