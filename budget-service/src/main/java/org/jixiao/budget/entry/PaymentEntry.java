package org.jixiao.budget.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.Payment;
import org.jspecify.annotations.Nullable;

/** A payment as it stands in the ledger. */
@Schema(description = "一笔支付。 A payment.")
public record PaymentEntry(
        @Schema(description = "国库凭证号。 Number of the treasury's voucher.", examples = "2019-0001")
        String voucher,

        @Schema(description = "支付日期。 Date.") LocalDate date,

        @Schema(description = "金额（元），负数为退款或红字冲销。 Yuan; negative for a refund or a red-ink reversal.")
        BigDecimal amount,

        @Schema(description = "摘要。 Summary.") @Nullable String summary) {

    static PaymentEntry of(Payment payment) {
        return new PaymentEntry(payment.voucher(), payment.date(), payment.amount(), payment.summary());
    }
}
