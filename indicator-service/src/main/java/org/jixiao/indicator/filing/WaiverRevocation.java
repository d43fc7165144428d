package org.jixiao.indicator.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.Person;
import org.jixiao.indicator.waiver.Decision;
import org.jixiao.web.SaysSomething;
import org.jspecify.annotations.Nullable;

/** Takes the approval of a waiver back. */
@Schema(description = "撤销特殊情况的批准。 Takes the approval of a waiver back.")
public record WaiverRevocation(
        @Schema(description = "原因。 Reason.", examples = "审计发现所附材料不实") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "撤销文号。 Number of the paper it is recorded in.") @Nullable @SaysSomething @Size(max = 200)
        String document) {

    Decision rejection(Person by, Instant at) {
        return Decision.of(false, document, reason, null, null, by, at);
    }
}
