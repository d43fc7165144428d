package org.jixiao.budget.department;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which departments are asked for, by their newest profiles; what is absent doesn't matter.
 *
 * @param name part of the name
 * @param region first digits of the division code
 * @param parent code of the department right above
 */
public record Filter(
        @Nullable String name,
        @Nullable String region,
        @Nullable String parent,
        @Nullable String nature) {

    /** The condition in SQL, with the fields as parameters. */
    String where() {
        List<String> conditions = new ArrayList<>();
        if (name != null) {
            conditions.add("position(:name in name) > 0");
        }
        if (region != null) {
            // six digits, so a prefix is a range of the index
            conditions.add("region between rpad(:region, 6, '0') and rpad(:region, 6, '9')");
        }
        if (parent != null) {
            conditions.add("parent = :parent");
        }
        if (nature != null) {
            conditions.add("nature = :nature");
        }
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }
}
