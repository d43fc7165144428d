package org.jixiao.scoring.assessing;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "评定。 An assessor's points with a reason.")
public record AssessmentRequest(
        @Schema(description = "得分，0 至标准分值。 Points, from 0 to the criterion's.", examples = "6")
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 6, fraction = 4)
        BigDecimal points,

        @Schema(description = "理由。 Why.", examples = "立项符合法规政策和部门职责") @NotBlank @Size(max = 1000)
        String reason) {}
