package org.jixiao.scoring.evaluation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a publication is.
 *
 * @param departments absent where it was published before this was counted
 */
@Schema(
        name = "PublicationProgress",
        description = "发布后重新评分的进度。 How far the departments are judged anew after a publication.")
public record Rejudged(
        String code,
        int version,
        Instant startedAt,

        @Schema(description = "全部完成的时间；进行中则缺省。 When none was left; absent while some are.") @Nullable
        Instant endedAt,

        @Schema(
                description =
                        "该年度的部门：已处理与发布时共有；由其他方案评分者只作核对，不产生新版。 Departments of the year, done and of how many there were when it was published; those that another scheme judges are looked at, and get no new version.")
        @Nullable
        Progress departments,

        @Schema(description = "尚待处理的部门数。 How many are left.")
        long left,

        @Schema(
                description =
                        "未能评分、将再次尝试的部门，至多列 100 个。 Those that couldn't be judged, and are tried again; 100 at most.")
        List<Failing> failing) {}
