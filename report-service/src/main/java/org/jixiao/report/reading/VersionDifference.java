package org.jixiao.report.reading;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.Cause;
import org.jixiao.report.difference.Difference;
import org.jixiao.report.edition.Version;
import org.jspecify.annotations.Nullable;

/** What a version of a report changed against another, and what both rest on. */
@Schema(description = "报告两版之间的差异。 What differs between two versions of a report.")
public record VersionDifference(
        @Schema(description = "与之比较的一版，0 表示全部视为新增。 The version compared with, 0 where all is told as new.")
        long to,

        @Schema(description = "本版。 The version that is told.")
        long version,

        @Schema(description = "与之比较的一版的依据；to 为 0 时缺省。 What the version compared with rests on; absent where to is 0.")
        @Nullable
        Basis before,

        @Schema(description = "本版的依据。 What this version rests on.")
        Basis after,

        Difference difference) {

    @Schema(description = "一版报告的依据。 What a version of a report rests on.")
    public record Basis(
            @Schema(description = "所依据的评分结果的版次。 The version of the scorecard it tells.")
            long scorecardVersion,

            @Schema(description = "内容的 SHA-256。 SHA-256 of its model.")
            String modelHash,

            @Schema(description = "引起该版的变更。 The change that led to it.")
            Cause cause,

            Instant madeAt) {

        static Basis of(Version version) {
            return new Basis(version.scorecardVersion(), version.modelHash(), version.cause(), version.madeAt());
        }
    }
}
