package org.jixiao.budget.ledger;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.budget.classification.Classification;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.classification.Level;
import org.jixiao.budget.subjects.TableLoaded;

/** Sums bear the names of the year's table: where a load renames some, the budgets that have them are to be told anew. */
@ApplicationScoped
class Renaming {

    private final LineTable lines;
    private final Retellings retellings;

    @Inject
    Renaming(LineTable lines, Retellings retellings) {
        this.lines = lines;
        this.retellings = retellings;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void rename(@Observes TableLoaded loaded) {
        Map<String, String> formerNames = formerNames(loaded.before(), loaded.now());
        retellings.askRenamed(loaded.who(), lines.below(loaded.now().year(), formerNames.keySet()), formerNames);
    }

    /** Of the classes and sections that have another one now. */
    private static Map<String, String> formerNames(Classification before, Classification now) {
        return Stream.of(before, now)
                .flatMap(table -> table.under("").stream())
                .filter(entry -> entry.level() != Level.ITEM)
                .map(Entry::code)
                .distinct()
                .filter(code -> !before.nameOf(code).equals(now.nameOf(code)))
                .collect(toMap(code -> code, before::nameOf));
    }
}
