package org.jixiao.indicator.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Opens again what was approved or confirmed. */
@Schema(description = "重新开放已批准或已确认的材料。 Opens again what was approved or confirmed.")
public record ReopeningRequest(
        @Schema(description = "原因。 Reason.", examples = "审计发现漏报指标") @NotBlank @Size(max = 2000)
        String reason) {}
