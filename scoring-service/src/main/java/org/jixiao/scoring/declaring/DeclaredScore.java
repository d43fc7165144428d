package org.jixiao.scoring.declaring;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.code.CriterionCode;
import org.jixiao.scoring.declared.Stated;
import org.jixiao.scoring.evidence.Plain;
import org.jspecify.annotations.Nullable;

@Schema(description = "一项自评得分。 Points declared of one criterion or indicator.")
public record DeclaredScore(
        @Schema(
                description =
                        "评分项或指标代码；末级之外也可填报合计。 Code of a criterion or indicator; sums may be declared beside leaves.",
                examples = "B12")
        @NotNull
        @CriterionCode
        String code,

        @Schema(description = "自评得分，0 至标准分值。 Points, from 0 to what it has.", examples = "1")
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 6, fraction = 4)
        BigDecimal points,

        @Schema(description = "说明。 Remark.") @Nullable @Size(max = 1000)
        String remark) {

    public DeclaredScore {
        points = points == null ? null : Plain.number(points);
    }

    Stated stated() {
        return new Stated(code, points, remark);
    }
}
