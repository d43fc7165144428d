package org.jixiao.scoring.difference;

import java.math.BigDecimal;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A leaf that came out otherwise, or for another reason.
 *
 * @param before points awarded; absent where it wasn't there or was pending
 * @param after likewise
 * @param sentence e.g. {@code B12 0 → 1：特殊情况由硚口区财政局于 2020-03-20 批准}
 */
public record LeafChange(
        String code,
        String name,
        ChangeKind kind,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        Words sentence) {}
