package org.jixiao.scoring.declared;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a department says of its year (自评).
 *
 * @param scores of leaves, and of what they add up to where that is stated too
 * @param alsoStated the total at every other place where the report states one
 * @param grade absent where none is stated
 */
public record SelfAssessment(
        List<Stated> scores,
        BigDecimal total,
        List<StatedTotal> alsoStated,
        @Nullable String grade) {

    public SelfAssessment {
        scores = List.copyOf(scores);
        alsoStated = List.copyOf(alsoStated);
    }
}
