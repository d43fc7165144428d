package org.jixiao.budget.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.changes.LineStated;
import org.jixiao.budget.classification.Fund;
import org.jixiao.events.BudgetState;
import org.jixiao.web.OneLine;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "一个预算科目或项目的年初预算；支出数恒为各笔支付之和，不在此登记。 A line of the budget. What is executed is always the sum of the payments and not entered here.")
public record LineRequest(
        @Schema(description = "BASIC 基本支出；PROJECT 项目支出。 Basic or project expenditure.") @NotNull
        BudgetState.Kind kind,

        @Schema(description = "科目名称。 Name of the subject.", examples = "行政运行（政府办公厅）")
        @NotBlank
        @Size(max = 200)
        @OneLine
        String name,

        @Schema(
                description = "项目名称；带项目代码的必填，其他不填。 Name of the project: required where the line has a project code.",
                examples = "社区惠民项目")
        @Size(min = 1, max = 200)
        @OneLine
        @Nullable
        String projectName,

        @Schema(
                description =
                        "资金性质；不填则取该年度科目表中的（如 21208 为政府性基金），填报的须与之一致。 Fund; where left out the subject's in the year's classification, else the same as that.")
        BudgetState.@Nullable Fund fund,

        @Schema(description = "年初预算，单位：元。 Initial budget in yuan.", examples = "\"7218661.00\"")
        @NotNull
        @Money
        @PositiveOrZero
        BigDecimal initial) {

    public LineStated stated(String code) {
        return new LineStated(
                LineCode.of(code),
                name,
                projectName,
                Kind.valueOf(kind.name()),
                fund == null ? null : Fund.valueOf(fund.name()),
                initial);
    }
}
