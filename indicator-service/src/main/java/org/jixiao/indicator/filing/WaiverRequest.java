package org.jixiao.indicator.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.Person;
import org.jixiao.indicator.waiver.Request;
import org.jspecify.annotations.Nullable;

/** Asks that a missed target count as met (特殊情况). */
@Schema(description = "特殊情况申请。 Asks that a missed target count as met.")
public record WaiverRequest(
        @Schema(description = "理由。 Reason.", examples = "目标因客观困难未达到") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "依据文件的文号。 Number of the paper that supports it.") @Nullable @Size(min = 1, max = 200)
        String document) {

    Request request(Person by, Instant at) {
        return new Request(reason, document, by, at);
    }
}
