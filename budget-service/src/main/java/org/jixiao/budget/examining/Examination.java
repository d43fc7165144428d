package org.jixiao.budget.examining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.budget.examining.DeclarationTable.Row;
import org.jixiao.budget.findings.Findings;
import org.jixiao.budget.ledger.Books;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.budget.ledger.TwoYears;
import org.jixiao.web.Refusal;

/** Holds a year's accounts and declarations, as both stand at one moment, against each other. */
@ApplicationScoped
public class Examination {

    private final Books books;
    private final DeclarationTable declarations;

    @Inject
    Examination(Books books, DeclarationTable declarations) {
        this.books = books;
        this.declarations = declarations;
    }

    /**
     * What was found, and the revisions of what it was found in.
     *
     * @param revisions of the accounts, of those of the year before, of the declarations
     */
    public record Result(List<Long> revisions, FindingsReport report) {}

    /** @throws Refusal 404 naming the department, or the year in which it has no accounts */
    @Transactional
    public Result of(BudgetYear year) {
        TwoYears years = books.read(year);
        Row filed = declarations.find(year).orElse(Row.NOTHING_FILED);
        return new Result(
                Stream.concat(years.revisions().stream(), Stream.of(filed.revision()))
                        .toList(),
                new FindingsReport(
                        year.department(),
                        year.year(),
                        years.revision(),
                        filed.revision(),
                        Findings.of(years.accounts(), years.prior(), filed.declared())));
    }
}
