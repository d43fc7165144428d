package org.jixiao.scoring.declaring;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.code.CriterionCode;
import org.jixiao.scoring.declared.Stated;
import org.jixiao.scoring.evidence.Plain;

@Schema(description = "一项复核得分。 Points that a reviewer found one leaf to have earned.")
public record ReviewedScore(
        @Schema(description = "末级评分项或指标代码。 Code of a leaf criterion or indicator.", examples = "B12")
        @NotNull
        @CriterionCode
        String code,

        @Schema(description = "复核得分，0 至标准分值。 Points, from 0 to what it has.", examples = "0")
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 6, fraction = 4)
        BigDecimal points,

        @Schema(description = "理由。 Why.", examples = "未完成目标，特殊情况未获批准") @NotBlank @Size(max = 1000)
        String reason) {

    public ReviewedScore {
        points = points == null ? null : Plain.number(points);
    }

    Stated stated() {
        return new Stated(code, points, reason);
    }
}
