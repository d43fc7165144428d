package org.jixiao.budget.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.changes.AdjustmentReversed;
import org.jixiao.web.OneLine;
import org.jspecify.annotations.Nullable;

@Schema(description = "对一笔预算调整的冲销。 The reversal of an adjustment.")
public record ReversalRequest(
        @Schema(
                description = "冲销日期，在预算年度内，不早于原调整。 Date, within the fiscal year and not before the adjustment's.",
                examples = "2019-07-15")
        @NotNull
        LocalDate date,

        @Schema(description = "冲销原因。 Reason.", examples = "重复登记") @NotBlank @Size(max = 500) @OneLine
        String reason,

        @Schema(description = "依据文件。 The document that ordered it.") @Size(max = 200) @Nullable
        String document) {

    AdjustmentReversed change(String line, int number) {
        return new AdjustmentReversed(LineCode.of(line), number, date, reason, document);
    }
}
