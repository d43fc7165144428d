package org.jixiao.budget.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside that of the year before.
 *
 * @param figure its code, e.g. {@code class.208.executed}
 * @param amount yuan, absent where it was not entered
 */
public record YearRow(String figure, String name, @Nullable BigDecimal amount, Growth growth) {}
