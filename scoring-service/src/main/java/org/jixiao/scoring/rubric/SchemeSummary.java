package org.jixiao.scoring.rubric;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A scheme in a list.
 *
 * @param revision of the draft
 * @param version newest published; absent where there is none
 */
@Schema(description = "评分方案概要。 A scheme in short.")
public record SchemeSummary(
        String code,
        String name,
        int fiscalYear,
        @Nullable String region,
        long revision,
        @Nullable Integer version) {}
