package org.jixiao.scoring.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.Cause;
import org.jspecify.annotations.Nullable;

/** A version of a scorecard in a list: what came out, and the change that led to it. */
@Schema(description = "评分结果的一版。 A version of a scorecard, in short.")
public record VersionSummary(
        long version,

        @Schema(
                description =
                        "已无适用的评分方案，评分结果于此版撤销；其余为撤销前所得。 No scheme judges any more: this version withdraws the scorecard, and the rest is what stood before.")
        boolean removed,

        BigDecimal total,

        @Schema(description = "评分方案的满分。 Full points of the scheme that judged it.")
        BigDecimal points,

        @Nullable String grade,
        boolean provisional,
        List<String> notMet,
        String hash,
        Cause cause,
        Instant at,
        @Nullable String traceId) {}
