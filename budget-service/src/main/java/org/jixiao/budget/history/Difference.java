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
        Map<String, Map<String, Object>> then = Facts.of(before);
        Map<String, Map<String, Object>> now = Facts.of(after);
        List<Difference> differences = new ArrayList<>();
        for (String part : names(now, then)) {
            Map<String, Object> partThen = then.getOrDefault(part, Map.of());
            Map<String, Object> partNow = now.getOrDefault(part, Map.of());
            for (String name : names(partNow, partThen)) {
                Object was = partThen.get(name);
                Object is = partNow.get(name);
                if (!Objects.equals(was, is)) {
                    differences.add(new Difference(part.isEmpty() ? name : part + "." + name, text(was), text(is)));
                }
            }
        }
        return differences;
    }

    private static Set<String> names(Map<String, ?> now, Map<String, ?> then) {
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(then.keySet());
        return names;
    }

    private static @Nullable String text(@Nullable Object fact) {
        return fact == null ? null : fact.toString();
    }
}
