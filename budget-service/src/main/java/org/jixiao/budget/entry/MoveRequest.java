package org.jixiao.budget.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.changes.AmountMoved;
import org.jspecify.annotations.Nullable;

@Schema(description = "同一预算内两个科目之间的调剂。 A move between two lines of one budget.")
public record MoveRequest(
        @Schema(description = "转出科目。 The line that gives.", examples = "2080208") @NotNull @BudgetLine
        String from,

        @Schema(description = "转入科目。 The line that takes.", examples = "2080208-42010419001") @NotNull @BudgetLine
        String to,

        @Schema(description = "金额，单位：元，大于零。 Yuan, above zero.", examples = "\"5000.00\"") @NotNull @Money @Positive
        BigDecimal amount,

        @Schema(description = "调剂日期，在预算年度内。 Date, within the fiscal year.", examples = "2019-06-30") @NotNull
        LocalDate date,

        @Schema(description = "调剂原因。 Reason.") @NotBlank @Size(max = 500)
        String reason,

        @Schema(
                description =
                        "依据文件；基本支出与项目支出之间的调剂必填批复文号。 The document that ordered it; required between basic and project expenditure.")
        @Size(max = 200)
        @Nullable
        String document) {

    AmountMoved change() {
        return new AmountMoved(LineCode.of(from), LineCode.of(to), amount, date, reason, document);
    }
}
