package org.jixiao.indicator.monitoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.indicator.filing.Figure;
import org.jixiao.indicator.trend.Readings;
import org.jixiao.web.SaysSomething;
import org.jspecify.annotations.Nullable;

/** What measures of an indicator stand at by the end of a period. */
@Schema(
        description =
                "监控数据：截至期末各衡量项的值，可只填部分衡量项。 What measures stand at by the end of the period; not every measure need be named.")
public record InterimRequest(
        @Schema(description = "衡量项的值，每项至多一个。 Values, one of a measure at most.") @NotEmpty @Size(max = 50)
        List<@NotNull @Valid ReadingRequest> values,

        @Schema(description = "说明。 Comment.", examples = "汛期停工") @Nullable @SaysSomething @Size(max = 2000)
        String comment) {

    /** What one measure stands at. */
    public record ReadingRequest(
            @Schema(description = "衡量项名称。 Name of the measure.", examples = "拆迁面积") @NotBlank @Size(max = 200)
            String name,

            @Schema(
                    description =
                            "截至期末的值，单位同衡量项；累计衡量项填自年初累计数；里程碑不填。 Its figure by the end of the period in the measure's unit, of a "
                                    + "measure that accumulates all since the year began; not for a milestone.",
                    examples = "1.62")
            @Nullable
            @Figure
            BigDecimal value,

            @Schema(description = "里程碑是否达成。 Whether a milestone is reached.") @Nullable
            Boolean achieved) {}

    Readings readings() {
        return new Readings(
                values.stream()
                        .map(value -> new Readings.Said(value.name(), value.value(), value.achieved()))
                        .toList(),
                comment);
    }
}
