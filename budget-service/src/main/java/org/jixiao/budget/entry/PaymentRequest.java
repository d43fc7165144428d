package org.jixiao.budget.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.Payment;
import org.jspecify.annotations.Nullable;

@Schema(description = "一笔支付。 One payment.")
public record PaymentRequest(
        @Schema(
                description = "国库支付凭证号，部门年度内唯一。 The treasury's voucher number, unique within a department's year.",
                examples = "2019-420104-000173")
        @NotNull
        @Voucher
        String voucher,

        @Schema(description = "支付日期，在预算年度内。 Date, within the fiscal year.", examples = "2019-03-15") @NotNull
        LocalDate date,

        @Schema(
                description = "金额，单位：元；退款或红字冲销为负，不能为零。 Yuan; negative for a refund or red-ink reversal; not zero.",
                examples = "\"12800.00\"")
        @NotNull
        @Money
        @NotZero
        BigDecimal amount,

        @Schema(description = "摘要；首尾空白不计，空白视同未填。 Summary; blanks around it don't count, and blank is left out.")
        @Size(max = 200)
        @Nullable
        String summary) {

    Payment payment(String line) {
        return new Payment(LineCode.of(line), voucher, date, amount, summary);
    }
}
