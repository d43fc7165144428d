package org.jixiao.budget.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.AdjustmentKind;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.changes.LineAdjusted;
import org.jspecify.annotations.Nullable;

@Schema(description = "一笔预算调整。 One entry of a line's ledger of adjustments.")
public record AdjustmentRequest(
        @Schema(description = "ADDED 追加；CUT 追减；CARRIED_IN 上年结转。 Added, cut, or carried in from last year.") @NotNull
        Kind kind,

        @Schema(
                description = "调整金额，单位：元，大于零；追减以 kind 表示。 Yuan, above zero; a cut is told by its kind.",
                examples = "\"8500.00\"")
        @NotNull
        @Money
        @Positive
        BigDecimal amount,

        @Schema(description = "调整日期，在预算年度内。 Date, within the fiscal year.", examples = "2019-06-30") @NotNull
        LocalDate date,

        @Schema(description = "调整原因。 Reason.", examples = "政策性压缩资金") @NotBlank @Size(max = 500)
        String reason,

        @Schema(description = "调整依据文件。 The document that ordered it.") @Size(max = 200) @Nullable
        String document,

        @Schema(description = "是否政策性调整，默认否。 Whether policy ordered it; false where left out.") @Nullable
        Boolean policyDriven) {

    /** What a line alone may be adjusted by; a move concerns two. */
    @Schema(name = "LineAdjustmentKind")
    public enum Kind {
        ADDED,
        CUT,
        CARRIED_IN
    }

    LineAdjusted change(String line) {
        return new LineAdjusted(
                LineCode.of(line),
                new Adjustment(
                        AdjustmentKind.valueOf(kind.name()),
                        kind == Kind.CUT ? amount.negate() : amount,
                        date,
                        reason,
                        document,
                        Boolean.TRUE.equals(policyDriven),
                        null));
    }
}
