package org.jixiao.budget.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.Payment;
import org.jspecify.annotations.Nullable;

/** A payment among those of all lines. */
@Schema(description = "一笔支付及其科目。 A payment with its line.")
public record YearPayment(
        @Schema(description = "预算科目代码，项目另加项目代码。 Code of the line.", examples = "2080208-42010419001")
        String line,

        @Schema(description = "国库凭证号。 Number of the treasury's voucher.", examples = "2019-0001")
        String voucher,

        @Schema(description = "支付日期。 Date.") LocalDate date,

        @Schema(description = "金额（元），负数为退款或红字冲销。 Yuan; negative for a refund or a red-ink reversal.")
        BigDecimal amount,

        @Schema(description = "摘要。 Summary.") @Nullable String summary) {

    static YearPayment of(Payment payment) {
        return new YearPayment(
                payment.line().code(), payment.voucher(), payment.date(), payment.amount(), payment.summary());
    }
}
