package org.jixiao.indicator.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.indicator.register.EvidenceRegister;
import org.jixiao.indicator.register.WaiverRegister;
import org.jixiao.web.SaysSomething;
import org.jspecify.annotations.Nullable;

/** Asks that a missed target count as met (特殊情况). */
@Schema(description = "特殊情况申请。 Asks that a missed target count as met.")
public record WaiverRequest(
        @Schema(description = "理由。 Reason.", examples = "目标因客观困难未达到") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "依据文件的文号。 Number of the paper that supports it.")
        @Nullable
        @SaysSomething
        @Size(max = 200)
        String document,

        @Schema(
                description =
                        "作为依据的佐证材料（SHA-256），须已上传至该指标，不得重复。 Evidence of the indicator that supports it, by SHA-256: "
                                + "uploaded before, none twice.")
        @Nullable
        @Size(max = EvidenceRegister.MOST_FILES)
        List<@NotNull @Pattern(regexp = EvidenceResource.SHA256) String> evidence) {

    WaiverRegister.Plea plea() {
        return new WaiverRegister.Plea(reason, document, evidence == null ? List.of() : evidence);
    }
}
