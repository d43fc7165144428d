package org.jixiao.budget.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.changes.LineEntered;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.classification.Subject;
import org.jixiao.events.BudgetState;
import org.jspecify.annotations.Nullable;

@Schema(description = "一个预算科目的年初预算与年终决算。 A line of the budget.")
public record LineRequest(
        @Schema(description = "BASIC 基本支出；PROJECT 项目支出。 Basic or project expenditure.") @NotNull
        BudgetState.Kind kind,

        @Schema(description = "科目名称。 Name of the subject.", examples = "行政运行（政府办公厅）") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "资金性质；不填则由科目导出（如 21208 为政府性基金）。 Fund; follows from the subject where left out.")
        BudgetState.@Nullable Fund fund,

        @Schema(description = "年初预算，单位：元。 Initial budget in yuan.", examples = "\"7218661.00\"")
        @NotNull
        @Money
        @PositiveOrZero
        BigDecimal initial,

        @Schema(description = "年终决算（执行数），单位：元。 Executed, in yuan.", examples = "\"7829100.98\"")
        @NotNull
        @Money
        @PositiveOrZero
        BigDecimal executed) {

    LineEntered change(String subjectCode) {
        Subject subject = new Subject(subjectCode);
        return new LineEntered(
                subject,
                name,
                Kind.valueOf(kind.name()),
                fund == null ? subject.usualFund() : Fund.valueOf(fund.name()),
                initial,
                executed);
    }
}
