package org.jixiao.indicator.register;

import java.util.Collection;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jixiao.indicator.plan.YearKey;

/** Many years in one statement: {@code :departments} and {@code :years}, side by side. */
final class YearKeys {

    private YearKeys() {}

    static <S extends SqlStatement<S>> S bind(S statement, Collection<YearKey> years) {
        return statement
                .bindArray(
                        "departments",
                        String.class,
                        years.stream().map(YearKey::department).toArray())
                .bindArray(
                        "years",
                        Integer.class,
                        years.stream().map(YearKey::year).toArray());
    }
}
