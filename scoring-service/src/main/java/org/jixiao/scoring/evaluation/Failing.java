package org.jixiao.scoring.evaluation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param fiscalYear absent where it is all years of the department */
@Schema(description = "未能处理的部门及原因。 A department that can't be worked on, and why.")
public record Failing(
        String department,
        @Nullable Integer fiscalYear,

        @Schema(description = "原因。 The reason.") String reason,

        @Schema(description = "最近一次尝试的时间。 When it was last tried.")
        Instant at) {}
