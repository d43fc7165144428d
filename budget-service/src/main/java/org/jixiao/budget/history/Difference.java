package org.jixiao.budget.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jixiao.budget.accounts.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * One fact that reads otherwise after a change.
 *
 * @param field e.g. {@code lines[2010301].adjusted}
 * @param before absent where the fact is new
 * @param after absent where the fact is gone
 */
public record Difference(
        String field, @Nullable String before, @Nullable String after) {

    /** All that differs, in the order accounts are read. */
    public static List<Difference> between(Accounts before, Accounts after) {
        Map<String, String> then = Facts.of(before);
        Map<String, String> now = Facts.of(after);
        Set<String> fields = new LinkedHashSet<>(now.keySet());
        fields.addAll(then.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String field : fields) {
            if (!Objects.equals(then.get(field), now.get(field))) {
                differences.add(new Difference(field, then.get(field), now.get(field)));
            }
        }
        return differences;
    }
}
