package org.jixiao.scoring.explanation;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a modifier made of points added up.
 *
 * @param kind of the modifier, e.g. {@code cap}
 * @param rule what the modifier says
 * @param from the points before
 * @param to the points after; absent while what they depend on isn't known, as is {@code arithmetic}
 */
public record ExplainedStep(
        String kind,
        Words rule,
        BigDecimal from,
        @Nullable BigDecimal to,
        @Nullable String arithmetic,
        Words sentence,
        List<Source> evidence) {}
