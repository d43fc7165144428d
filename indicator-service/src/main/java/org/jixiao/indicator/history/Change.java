package org.jixiao.indicator.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.PlanState;
import org.jspecify.annotations.Nullable;

/**
 * One fact that differs between two revisions.
 *
 * @param field e.g. {@code measures[拆迁面积].actual}
 * @param before absent where the fact is new
 * @param after absent where the fact is gone
 */
public record Change(
        String field, @Nullable String before, @Nullable String after) {

    /** All that differs, in the order an indicator is read. */
    public static List<Change> between(@Nullable IndicatorState before, @Nullable IndicatorState after) {
        return between(before == null ? Map.of() : Facts.of(before), after == null ? Map.of() : Facts.of(after));
    }

    /** How far the year has come, as far as it concerns an indicator. */
    public static List<Change> between(@Nullable PlanState before, PlanState after, String code) {
        return between(before == null ? Map.of() : Facts.of(before, code), Facts.of(after, code));
    }

    private static List<Change> between(Map<String, String> then, Map<String, String> now) {
        Set<String> fields = new LinkedHashSet<>(now.keySet());
        fields.addAll(then.keySet());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            if (!Objects.equals(then.get(field), now.get(field))) {
                changes.add(new Change(field, then.get(field), now.get(field)));
            }
        }
        return changes;
    }
}
