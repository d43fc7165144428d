package org.jixiao.scoring.reading;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Which departments of a ranking are asked for; what is absent doesn't matter.
 *
 * @param grades any of these
 * @param region first digits of the division code
 * @param parent code of the department right above
 * @param name part of the name or code
 */
record Filter(
        List<String> grades,
        @Nullable Boolean provisional,
        @Nullable String region,
        @Nullable String parent,
        @Nullable String name) {

    /** The condition in SQL, with the fields as parameters. */
    String where() {
        List<String> conditions = new ArrayList<>();
        if (!grades.isEmpty()) {
            conditions.add("grade = any(:grades)");
        }
        if (provisional != null) {
            conditions.add("provisional = :provisional");
        }
        if (region != null) {
            conditions.add("starts_with(region, :region)");
        }
        if (parent != null) {
            conditions.add("parent = :parent");
        }
        if (name != null) {
            conditions.add("(position(:name in name) > 0 or position(:name in department) > 0)");
        }
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        if (!grades.isEmpty()) {
            statement.bindArray("grades", String.class, grades.toArray());
        }
        if (provisional != null) {
            statement.bind("provisional", provisional);
        }
        if (region != null) {
            statement.bind("region", region);
        }
        if (parent != null) {
            statement.bind("parent", parent);
        }
        if (name != null) {
            statement.bind("name", name);
        }
        return statement;
    }
}
