package org.jixiao.budget.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of 支出规模和结构.
 *
 * @param figure code of the figure it shows
 * @param part whether it is part of the row above it that is no part
 * @param executed yuan, absent where it was not entered
 */
public record StructureRow(
        String figure, String name, boolean part, @Nullable BigDecimal executed, Share share) {}
