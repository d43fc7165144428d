package org.jixiao.indicator.filing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.IndicatorState.Bounds;
import org.jixiao.events.IndicatorState.NewTarget;
import org.jixiao.events.Person;
import org.jixiao.indicator.change.Proposal;
import org.jixiao.web.SaysSomething;
import org.jspecify.annotations.Nullable;

/** Asks for other targets within the year (目标变更). */
@Schema(description = "目标变更申请。 Asks for other targets within the year.")
public record ChangeRequest(
        @Schema(description = "新目标，未列出的衡量项不变。 New targets; measures that are not named stay as they are.")
        @NotEmpty
        @Size(max = 50)
        List<@NotNull @Valid NewTargetRequest> targets,

        @Schema(description = "理由。 Reason.", examples = "南段并入下年") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "依据文件的文号。 Number of the paper that supports it.")
        @Nullable
        @SaysSomething
        @Size(max = 200)
        String document) {

    /** Another target of a measure. */
    public record NewTargetRequest(
            @Schema(description = "衡量项名称。 Name of the measure.", examples = "拆迁面积") @NotBlank @Size(max = 200)
            String measure,

            @Schema(description = "新目标值，区间的下限。 New target, the lower bound of a range.", examples = "3")
            @NotNull
            @Figure
            BigDecimal target,

            @Schema(description = "区间的新上限，仅用于 BETWEEN。 New upper bound, of a range only.") @Nullable @Figure
            BigDecimal upper) {}

    Proposal proposal(Person by, Instant at) {
        return new Proposal(
                targets.stream()
                        .map(target -> new NewTarget(target.measure(), new Bounds(target.target(), target.upper())))
                        .toList(),
                reason,
                document,
                by,
                at);
    }
}
