package org.jixiao.budget.examining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.examining.DeclarationTable.Row;
import org.jixiao.budget.findings.Findings;
import org.jixiao.budget.ledger.Books;
import org.jixiao.budget.ledger.Books.Volume;
import org.jixiao.budget.ledger.BudgetConfig;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.budget.ledger.TwoYears;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** Holds the accounts and declarations of all departments in a year against each other, by the rules of one department's. */
@ApplicationScoped
class DistrictExamination {

    /** Departments that are read at once: each time all payments are gone through, and their sums held. */
    private static final int AT_ONCE = 500;

    private final Books books;
    private final DeclarationTable declarations;
    private final FoundBefore before;
    private final BudgetConfig config;

    @Inject
    DistrictExamination(Books books, DeclarationTable declarations, FoundBefore before, BudgetConfig config) {
        this.books = books;
        this.declarations = declarations;
        this.before = before;
        this.config = config;
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
        int most = config.mostRowsOfAFile();
        if (all.size() > most) {
            throw Refusal.unprocessable(
                    "severity",
                    new Text(
                            "共 " + all.size() + " 条，超过 " + most + " 条，请以 severity、kind 或 department 缩小范围。",
                            all.size() + " findings are more than " + most
                                    + ": ask for fewer by severity, kind or department."));
        }
        return all;
    }

    private List<DepartmentFinding> find(int year, FindingsWanted wanted) {
        List<Volume> volumes = books.volumes(year, wanted.department());
        Map<BudgetYear, Long> filed = declarations.revisions(year);
        Map<BudgetYear, List<Finding>> found = new HashMap<>();
        List<Volume> unknown = new ArrayList<>();
        for (Volume volume : volumes) {
            List<Finding> known = before.at(volume.year(), revisions(volume, filed));
            if (known == null) {
                unknown.add(volume);
            } else {
                found.put(volume.year(), known);
            }
        }
        for (int from = 0; from < unknown.size(); from += AT_ONCE) {
            List<Volume> some = unknown.subList(from, Math.min(from + AT_ONCE, unknown.size()));
            look(year, some).forEach((budget, findings) -> found.put(budget, findings));
            some.forEach(volume -> before.keep(volume.year(), revisions(volume, filed), found.get(volume.year())));
        }
        return volumes.stream()
                .flatMap(volume -> found.get(volume.year()).stream()
                        .filter(wanted::matches)
                        .map(finding -> new DepartmentFinding(
                                volume.year().department(),
                                volume.name(),
                                volume.revision(),
                                filed.getOrDefault(volume.year(), 0L),
                                finding)))
                .toList();
    }

    private static List<Long> revisions(Volume volume, Map<BudgetYear, Long> filed) {
        return List.of(volume.revision(), volume.priorRevision(), filed.getOrDefault(volume.year(), 0L));
    }

    private Map<BudgetYear, List<Finding>> look(int year, List<Volume> volumes) {
        Map<BudgetYear, TwoYears> accounts = books.summary(volumes);
        Map<BudgetYear, Row> filed = declarations.find(
                year, volumes.stream().map(volume -> volume.year().department()).toList());
        Map<BudgetYear, List<Finding>> found = new HashMap<>();
        accounts.forEach((budget, years) -> found.put(
                budget,
                Findings.of(
                        years.accounts(),
                        years.prior(),
                        filed.getOrDefault(budget, Row.NOTHING_FILED).declared())));
        return found;
    }
}
