package org.jixiao.indicator.filing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers a request for a waiver. */
@Schema(description = "对特殊情况申请的批复。 Answers a request for a waiver.")
public record WaiverDecision(
        @Schema(description = "true 批准，false 驳回。 Approved or rejected.") @NotNull
        Boolean approved,

        @Schema(description = "批复文号。 Number of the paper the decision is recorded in.")
        @Nullable
        @Size(min = 1, max = 200)
        String document,

        @Schema(description = "批复意见。 Comment.") @Nullable @Size(min = 1, max = 2000)
        String comment) {}
