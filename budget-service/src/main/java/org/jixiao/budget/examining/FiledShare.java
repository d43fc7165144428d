package org.jixiao.budget.examining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jixiao.budget.declared.DeclaredShare;

@Schema(
        name = "DeclaredShare",
        description = "比重：figure 占 base 的百分之几。 A share of one figure in another.",
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "SHARE"))
public record FiledShare(
        @Schema(description = "申报的是什么，用报告的原话。 What it states, in the report's words.", examples = "日常公用经费占基本支出")
        @NotBlank
        @Size(max = 200)
        String what,

        @Schema(description = "百分数，照报告的小数位。 Per cent with the decimals of the report.", examples = "\"12.03\"")
        @NotNull
        @DeclaredRate
        BigDecimal percent,

        @Schema(description = "分子：数的代码，见接口说明。 Code of a figure, see the operation.", examples = "dailyOperating")
        @NotNull
        @FigureName
        String figure,

        @Schema(description = "基数：数的代码，见接口说明。 Code of a figure, see the operation.", examples = "basic.executed")
        @NotNull
        @FigureName
        String base)
        implements FiledDeclaration {

    @Override
    public DeclaredShare declaration() {
        return new DeclaredShare(what, percent, figure, base);
    }
}
