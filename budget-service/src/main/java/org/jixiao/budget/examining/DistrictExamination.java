package org.jixiao.budget.examining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.budget.examining.DeclarationTable.Row;
import org.jixiao.budget.findings.Findings;
import org.jixiao.budget.ledger.Books;
import org.jixiao.budget.ledger.Books.Volume;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.budget.ledger.TwoYears;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** Holds the accounts and declarations of all departments in a year against each other, by the rules of one department's. */
@ApplicationScoped
class DistrictExamination {

    /** Departments that are read at once: few statements for a district, and not all its accounts held together. */
    private static final int AT_ONCE = 100;

    /** Of a file in one piece. */
    private static final int MOST_ROWS = 50_000;

    private final Books books;
    private final DeclarationTable declarations;

    @Inject
    DistrictExamination(Books books, DeclarationTable declarations) {
        this.books = books;
        this.declarations = declarations;
    }

    /** @throws Refusal 404 naming the department */
    @Transactional
    Page<DepartmentFinding> page(int year, FindingsWanted wanted, Window window) {
        List<DepartmentFinding> all = find(year, wanted);
        int from = (int) Math.min(window.offset(), all.size());
        return Page.of(window, all.subList(from, Math.min(from + window.size(), all.size())), all.size());
    }

    /** @throws Refusal as {@link #page}; 422 where they are more than a file holds */
    @Transactional
    List<DepartmentFinding> all(int year, FindingsWanted wanted) {
        List<DepartmentFinding> all = find(year, wanted);
        if (all.size() > MOST_ROWS) {
            throw Refusal.unprocessable(
                    "severity",
                    new Text(
                            "共 " + all.size() + " 条，超过 " + MOST_ROWS + " 条，请以 severity、kind 或 department 缩小范围。",
                            all.size() + " findings are more than " + MOST_ROWS
                                    + ": ask for fewer by severity, kind or department."));
        }
        return all;
    }

    private List<DepartmentFinding> find(int year, FindingsWanted wanted) {
        List<Volume> volumes = books.volumes(year, wanted.department());
        List<DepartmentFinding> found = new ArrayList<>();
        for (int from = 0; from < volumes.size(); from += AT_ONCE) {
            List<Volume> some = volumes.subList(from, Math.min(from + AT_ONCE, volumes.size()));
            Map<BudgetYear, TwoYears> accounts = books.summary(some);
            Map<BudgetYear, Row> filed = declarations.find(
                    year,
                    some.stream().map(volume -> volume.year().department()).toList());
            some.stream()
                    .flatMap(volume -> in(
                            volume,
                            accounts.get(volume.year()),
                            filed.getOrDefault(volume.year(), Row.NOTHING_FILED),
                            wanted))
                    .forEach(found::add);
        }
        return found;
    }

    private static Stream<DepartmentFinding> in(Volume volume, TwoYears years, Row filed, FindingsWanted wanted) {
        return Findings.of(years.accounts(), years.prior(), filed.declared()).stream()
                .filter(wanted::matches)
                .map(finding -> new DepartmentFinding(
                        volume.year().department(), volume.name(), volume.revision(), filed.revision(), finding));
    }
}
