package org.jixiao.scoring.declaring;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.declared.StatedTotal;
import org.jixiao.scoring.evidence.Plain;

@Schema(description = "自评报告中另一处所述总分。 The total as stated at some other place of the report.")
public record DeclaredTotal(
        @Schema(description = "总分。 The total.", examples = "93")
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 6, fraction = 4)
        BigDecimal points,

        @Schema(description = "出处。 Where it is stated.", examples = "三（一）1. 结尾") @NotBlank @Size(max = 200)
        String where) {

    public DeclaredTotal {
        points = points == null ? null : Plain.number(points);
    }

    StatedTotal stated() {
        return new StatedTotal(points, where);
    }
}
