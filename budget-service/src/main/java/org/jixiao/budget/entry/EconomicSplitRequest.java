package org.jixiao.budget.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.changes.EconomicSplitEntered;

@Schema(description = "基本支出决算按用途的构成。 Basic expenditure executed, by use.")
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
        BigDecimal dailyOperating) {

    EconomicSplitEntered change() {
        return new EconomicSplitEntered(new EconomicSplit(personnel, dailyOperating));
    }
}
