package org.jixiao.scoring.evidence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure derived from the budget.
 *
 * @param name e.g. {@code procurementExecutionRate}
 * @param label what readers call it, e.g. 政府采购执行率
 * @param value per cent; absent where it can't be had
 * @param missing why there is no value, in Chinese
 * @param lacking the same in English
 */
public record Metric(
        String key,
        long revision,
        String name,
        String label,
        @Nullable BigDecimal value,
        @Nullable String missing,
        @Nullable String lacking)
        implements Evidence {

    public Metric called(String label) {
        return new Metric(key, revision, name, label, value, missing, lacking);
    }
}
