package org.jixiao.budget.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.ledger.Books;
import org.jixiao.web.Page;
import org.jspecify.annotations.Nullable;

/** One page of a line's payments. */
@Schema(description = "支付明细的一页。 One page of a line's payments.")
public record PaymentPage(
        List<PaymentEntry> items,

        @Schema(description = "本页页码，从 1 起。 Number of this page, from 1.")
        int page,

        @Schema(description = "每页至多条数。 How many a page holds at most.")
        int size,

        @Schema(description = "总条数。 How many there are on all pages.")
        long total) {

    /** A payment as it stands in the ledger. */
    @Schema(description = "一笔支付。 A payment.")
    public record PaymentEntry(
            @Schema(description = "国库凭证号。 Number of the treasury's voucher.", examples = "2019-0001")
            String voucher,

            @Schema(description = "支付日期。 Date.") LocalDate date,

            @Schema(description = "金额（元），负数为退款或红字冲销。 Yuan; negative for a refund or a red-ink reversal.")
            BigDecimal amount,

            @Schema(description = "摘要。 Summary.") @Nullable String summary) {}

    static PaymentPage of(Page.Window window, Books.Paid paid) {
        List<PaymentEntry> items = paid.payments().stream()
                .map(payment ->
                        new PaymentEntry(payment.voucher(), payment.date(), payment.amount(), payment.summary()))
                .toList();
        return new PaymentPage(items, window.page(), window.size(), paid.total());
    }
}
