package org.jixiao.budget.examining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jixiao.budget.declared.DeclaredChange;

@Schema(
        name = "DeclaredChange",
        description = "增减幅：figure 比 base 增减百分之几，两者均已登记。 By how much figure is more than base, both of them entered.",
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "CHANGE"))
public record FiledChange(
        @Schema(description = "申报的是什么，用报告的原话。 What it states, in the report's words.", examples = "三公经费比上年减幅")
        @NotBlank
        @Size(max = 200)
        String what,

        @Schema(
                description = "百分数，照报告的小数位；减少为负。 Per cent with the decimals of the report; a decrease is negative.",
                examples = "\"-40.93\"")
        @NotNull
        @DeclaredRate
        BigDecimal percent,

        @Schema(description = "本数：数的代码，见接口说明。 Code of a figure, see the operation.", examples = "THREE_PUBLIC.actual")
        @NotNull
        @FigureName
        String figure,

        @Schema(
                description = "基数：数的代码，见接口说明。 Code of a figure, see the operation.",
                examples = "THREE_PUBLIC.priorYearActual")
        @NotNull
        @FigureName
        String base)
        implements FiledDeclaration {

    @Override
    public DeclaredChange declaration() {
        return new DeclaredChange(what, percent, figure, base);
    }
}
