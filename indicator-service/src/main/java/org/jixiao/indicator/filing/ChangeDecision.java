package org.jixiao.indicator.filing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.Person;
import org.jixiao.indicator.change.Ruling;
import org.jixiao.web.SaysSomething;
import org.jspecify.annotations.Nullable;

/** Answers a request for other targets. */
@Schema(description = "对目标变更申请的批复。 Answers a request for other targets.")
public record ChangeDecision(
        @Schema(description = "true 批准，false 驳回。 Approved or rejected.") @NotNull
        Boolean approved,

        @Schema(description = "批复文号。 Number of the paper the decision is recorded in.")
        @Nullable
        @SaysSomething
        @Size(max = 200)
        String document,

        @Schema(description = "批复意见，驳回时必填。 Comment; a rejection needs it.") @Nullable @SaysSomething @Size(max = 2000)
        String comment) {

    Ruling ruling(Person by, Instant at) {
        return new Ruling(approved, document, comment, by, at);
    }
}
