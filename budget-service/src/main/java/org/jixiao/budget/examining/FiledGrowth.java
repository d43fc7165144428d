package org.jixiao.budget.examining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jixiao.budget.declared.DeclaredGrowth;
import org.jixiao.budget.declared.Unit;

@Schema(
        name = "DeclaredGrowth",
        description =
                "连同金额申报的增减幅：本年数、比上年增加数与增减幅。 A growth stated with its amounts: this year, how much more that is, and the rate.",
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "GROWTH"))
public record FiledGrowth(
        @Schema(description = "申报的是什么，用报告的原话。 What it states, in the report's words.", examples = "培训费增幅")
        @NotBlank
        @Size(max = 200)
        String what,

        @Schema(
                description = "百分数，照报告的小数位；减少为负。 Per cent with the decimals of the report; a decrease is negative.",
                examples = "\"66.93\"")
        @NotNull
        @DeclaredRate
        BigDecimal percent,

        @Schema(description = "本年数。 This year.", examples = "\"1.40\"") @NotNull @DeclaredFigure
        BigDecimal current,

        @Schema(
                description = "比上年增加数，减少为负。 How much more than last year; a decrease is negative.",
                examples = "\"0.56\"")
        @NotNull
        @DeclaredFigure
        BigDecimal increase,

        @Schema(description = "金额单位：YUAN 元，WAN_YUAN 万元。 Unit of the amounts.", examples = "WAN_YUAN") @NotNull
        Unit unit)
        implements FiledDeclaration {

    @Override
    public DeclaredGrowth declaration() {
        return new DeclaredGrowth(what, percent, current, increase, unit);
    }
}
