package org.jixiao.scoring.feed;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.Cause;
import org.jspecify.annotations.Nullable;

/** A version of a scorecard in the feed, in short; the whole is at {@code …/scorecard/versions/{version}}. */
@Schema(name = "ScorecardChange", description = "变更流中的一条：某部门某年度评分结果的一个新版本。 A new version of a scorecard.")
public record Change(
        @Schema(description = "在变更流中的位置，从 1 起连续编号。 Place in the feed, from 1 without a gap.")
        long position,

        String department,
        int fiscalYear,
        long version,

        @Schema(description = "已无适用的评分方案，评分结果撤销。 No scheme judges any more, the scorecard is withdrawn.")
        boolean removed,

        BigDecimal total,

        @Schema(description = "评分方案的满分。 Full points of the scheme that judged it.")
        BigDecimal points,

        @Nullable String grade,
        boolean provisional,
        String hash,
        Cause cause,
        Instant at,
        @Nullable String traceId) {}
