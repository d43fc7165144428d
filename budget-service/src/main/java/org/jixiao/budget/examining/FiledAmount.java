package org.jixiao.budget.examining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jixiao.budget.declared.DeclaredAmount;
import org.jixiao.budget.declared.Unit;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "DeclaredAmount",
        description = "金额及其分项；figure 与 parts 至少填一项。 An amount and its parts; figure or parts must be there.",
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "AMOUNT"))
@FigureOrParts
public record FiledAmount(
        @Schema(description = "申报的是什么，用报告的原话。 What it states, in the report's words.", examples = "项目支出全年预算调整")
        @NotBlank
        @Size(max = 200)
        String what,

        @Schema(description = "所申报的数：数的代码，见接口说明。 Code of a figure, see the operation.", examples = "project.adjustment")
        @FigureName
        @Nullable
        String figure,

        @Schema(description = "金额，照报告的小数位。 The amount with the decimals of the report.", examples = "\"1632.63\"")
        @NotNull
        @DeclaredFigure
        BigDecimal value,

        @Schema(description = "金额单位：YUAN 元，WAN_YUAN 万元。 Unit of the amounts.", examples = "WAN_YUAN") @NotNull
        Unit unit,

        @Schema(description = "报告所列分项，单位同上。 Parts as the report lists them, in the same unit.") @Size(max = 100)
        List<@NotNull @DeclaredFigure BigDecimal> parts)
        implements FiledDeclaration {

    public FiledAmount {
        parts = Objects.requireNonNullElse(parts, List.of());
    }

    @Override
    public DeclaredAmount declaration() {
        return new DeclaredAmount(what, figure, value, unit, parts);
    }
}
