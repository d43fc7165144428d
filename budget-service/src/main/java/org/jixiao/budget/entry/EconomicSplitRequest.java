package org.jixiao.budget.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.changes.EconomicSplitEntered;
import org.jspecify.annotations.Nullable;

@Schema(description = "基本支出按用途的构成：决算数，以及预算数（如有）。 Basic expenditure by use: executed, and as budgeted where known.")
public record EconomicSplitRequest(
        @Schema(description = "人员经费，单位：元。 Personnel, in yuan.", examples = "\"11897636.98\"")
        @NotNull
        @Money
        @PositiveOrZero
        BigDecimal personnel,

        @Schema(description = "日常公用经费，单位：元。 Daily operating, in yuan.", examples = "\"1430795.00\"")
        @NotNull
        @Money
        @PositiveOrZero
        BigDecimal dailyOperating,

        @Schema(description = "人员经费预算，单位：元。 Personnel as budgeted, in yuan, where known.")
        @Money
        @PositiveOrZero
        @Nullable
        BigDecimal personnelBudget,

        @Schema(description = "日常公用经费预算，单位：元。 Daily operating as budgeted, in yuan, where known.")
        @Money
        @PositiveOrZero
        @Nullable
        BigDecimal dailyOperatingBudget) {

    EconomicSplitEntered change() {
        return new EconomicSplitEntered(
                new EconomicSplit(personnel, dailyOperating, personnelBudget, dailyOperatingBudget));
    }
}
