package org.jixiao.indicator.filing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.Person;
import org.jixiao.indicator.waiver.Decision;
import org.jixiao.web.SaysSomething;
import org.jspecify.annotations.Nullable;

/** Answers a request for a waiver. */
@Schema(description = "对特殊情况申请的批复。 Answers a request for a waiver.")
public record WaiverDecision(
        @Schema(description = "true 批准，false 驳回。 Approved or rejected.") @NotNull
        Boolean approved,

        @Schema(description = "批复文号。 Number of the paper the decision is recorded in.")
        @Nullable
        @SaysSomething
        @Size(max = 200)
        String document,

        @Schema(description = "批复意见，驳回时必填。 Comment; a rejection needs it.") @Nullable @SaysSomething @Size(max = 2000)
        String comment,

        @Schema(
                description = "批准机关，不填则为批复人。 Who the decision is of; whoever decides where it is left out.",
                examples = "硚口区财政局")
        @Nullable
        @SaysSomething
        @Size(max = 200)
        String approver,

        @Schema(
                description = "批复日期，不得晚于今日，不填则为今日（Asia/Shanghai）。 Date on the paper, today by default.",
                examples = "2020-03-20")
        @Nullable
        LocalDate decidedOn) {

    Decision decision(Person by, Instant at) {
        return Decision.of(approved, document, comment, approver, decidedOn, by, at);
    }
}
