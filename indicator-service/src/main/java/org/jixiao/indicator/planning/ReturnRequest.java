package org.jixiao.indicator.planning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.PlanState.Objection;
import org.jixiao.indicator.filing.IndicatorCode;
import org.jixiao.web.SaysSomething;
import org.jspecify.annotations.Nullable;

/** Gives back what was submitted, saying what is to be mended. */
@Schema(description = "退回，并逐条说明。 Gives back what was submitted, saying what is to be mended.")
public record ReturnRequest(
        @Schema(description = "总体意见。 Comment.") @Nullable @SaysSomething @Size(max = 2000)
        String comment,

        @Schema(description = "退回意见，至少一条。 Objections, at least one.") @NotEmpty @Size(max = 500)
        List<@NotNull @Valid ObjectionRequest> objections) {

    /** One thing to be mended. */
    public record ObjectionRequest(
            @Schema(description = "指标代码；针对整体时不填。 Indicator; absent where it is about the whole.", examples = "B12")
            @Nullable
            @IndicatorCode
            String indicator,

            @Schema(description = "原因。 Reason.", examples = "指标值低于上年实际") @NotBlank @Size(max = 2000)
            String reason) {}

    List<Objection> said() {
        return objections.stream()
                .map(objection -> new Objection(objection.indicator(), objection.reason()))
                .toList();
    }
}
