package org.jixiao.budget.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.web.rows.Place;
import org.jspecify.annotations.Nullable;

/**
 * A row of a batch, as far as it is understood.
 *
 * @param department its code; whether there is such a department is another question
 * @param date absent too where such rows have none
 * @param entry what the row enters; absent unless all of it is understood, and then all else is there too
 */
public record BatchRow<T>(
        Place place,
        @Nullable String department,
        @Nullable Integer year,
        @Nullable LineCode line,
        @Nullable LocalDate date,
        @Nullable T entry) {

    /** Whose accounts it concerns; absent where that isn't understood. */
    public Optional<BudgetYear> budget() {
        return department == null || year == null ? Optional.empty() : Optional.of(new BudgetYear(department, year));
    }

    public <U> BatchRow<U> map(Function<T, U> entering) {
        return new BatchRow<>(place, department, year, line, date, entry == null ? null : entering.apply(entry));
    }
}
