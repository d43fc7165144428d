package org.jixiao.budget.entry;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.Procurement;
import org.jixiao.budget.changes.ProcurementEntered;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "政府采购：预算与实际两个金额，或仅有申报的执行率，二者取一。" + " Government procurement: both amounts, or the declared rate alone.")
@AmountsOrRate
public record ProcurementRequest(
        @Schema(description = "政府采购预算，单位：元。 Budget in yuan.") @Money @PositiveOrZero @Nullable
        BigDecimal budget,

        @Schema(description = "政府采购实际支出，单位：元。 Actual in yuan.") @Money @PositiveOrZero @Nullable
        BigDecimal actual,

        @Schema(
                description = "申报的政府采购执行率，单位：%。 Declared rate in per cent, where no amounts are known.",
                examples = "\"97.08\"")
        @Digits(integer = 5, fraction = 2, message = "{org.jixiao.budget.rate}")
        @PositiveOrZero
        @Nullable
        BigDecimal executionRate,

        @Schema(description = "计算口径。 What is divided by what.", examples = "实际支出 / 年初预算") @Size(max = 200) @Nullable
        String basis) {

    ProcurementEntered change() {
        return new ProcurementEntered(
                executionRate == null
                        ? new Procurement.ByAmounts(budget, actual, basis)
                        : new Procurement.ByRate(executionRate, basis));
    }
}
