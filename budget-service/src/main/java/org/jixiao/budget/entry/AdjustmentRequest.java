package org.jixiao.budget.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.changes.LineAdjusted;
import org.jixiao.budget.classification.Subject;
import org.jspecify.annotations.Nullable;

@Schema(description = "一笔预算调整。 One entry of a line's ledger of adjustments.")
public record AdjustmentRequest(
        @Schema(description = "调整金额，单位：元；调减为负，不能为零。 Yuan; a cut is negative; not zero.", examples = "\"-8500.00\"")
        @NotNull
        @Money
        @NotZero
        BigDecimal amount,

        @Schema(description = "调整原因。 Reason.", examples = "政策性压缩资金") @Size(max = 500) @Nullable
        String reason,

        @Schema(description = "调整依据文件。 The document that ordered it.") @Size(max = 200) @Nullable
        String document) {

    LineAdjusted change(String subject) {
        return new LineAdjusted(new Subject(subject), new Adjustment(amount, reason, document));
    }
}
