package org.jixiao.budget.ledger;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.changes.SubjectsRenamed;
import org.jixiao.budget.classification.Classification;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.classification.Level;
import org.jixiao.budget.subjects.TableLoaded;

/** Sums bear the names of the year's table: where a load renames some, the budgets that have them are told anew. */
@ApplicationScoped
class Renaming {

    private final BudgetTable budgets;
    private final LineTable lines;
    private final AccountsReader reader;
    private final Telling telling;

    @Inject
    Renaming(BudgetTable budgets, LineTable lines, AccountsReader reader, Telling telling) {
        this.budgets = budgets;
        this.lines = lines;
        this.reader = reader;
        this.telling = telling;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void rename(@Observes TableLoaded loaded) {
        List<BudgetYear> concerned = lines.below(loaded.now().year(), renamed(loaded.before(), loaded.now()));
        Map<BudgetYear, Long> revisions = budgets.lock(concerned);
        for (List<BudgetYear> portion : Portions.of(concerned)) {
            budgets.raise(portion);
            telling.tellAll(
                    loaded.who(),
                    reader.read(portion).entrySet().stream()
                            .map(read -> told(loaded, read.getKey(), read.getValue(), revisions))
                            .toList());
        }
    }

    private static Told told(TableLoaded loaded, BudgetYear budget, Accounts now, Map<BudgetYear, Long> revisions) {
        return new Told(
                budget, new SubjectsRenamed(loaded.now()), now.with(loaded.before()), now, revisions.get(budget) + 1);
    }

    /** Codes of classes and sections. */
    private static Set<String> renamed(Classification before, Classification now) {
        return Stream.of(before, now)
                .flatMap(table -> table.under("").stream())
                .filter(entry -> entry.level() != Level.ITEM)
                .map(Entry::code)
                .filter(code -> !before.nameOf(code).equals(now.nameOf(code)))
                .collect(toSet());
    }
}
