package org.jixiao.budget.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.FixedAssets;
import org.jixiao.budget.changes.FixedAssetsEntered;

@Schema(description = "固定资产（原值）。 Fixed assets at original value.")
public record FixedAssetsRequest(
        @Schema(description = "总额，单位：元。 All, in yuan.") @NotNull @Money @PositiveOrZero
        BigDecimal total,

        @Schema(description = "在用，单位：元；不能多于总额。 In use, in yuan; no more than all.") @NotNull @Money @PositiveOrZero
        BigDecimal inUse) {

    FixedAssetsEntered change() {
        return new FixedAssetsEntered(new FixedAssets(total, inUse));
    }
}
