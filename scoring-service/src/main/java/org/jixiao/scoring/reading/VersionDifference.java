package org.jixiao.scoring.reading;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.Cause;
import org.jixiao.scoring.difference.Difference;

/** What a version of a scorecard changed against an earlier one, and the change that led to it. */
@Schema(description = "评分结果两版之间的差异。 What differs between two versions of a scorecard.")
public record VersionDifference(
        @Schema(description = "较早的一版，0 表示全部视为新增。 The earlier version, 0 where all is told as new.")
        long since,

        @Schema(description = "较晚的一版。 The later version.") long version,

        @Schema(description = "引起较晚一版的变更。 The change that led to the later version.")
        Cause cause,

        Instant at,
        Difference difference) {}
