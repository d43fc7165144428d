package org.jixiao.budget.accounts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger of payments.
 *
 * @param voucher number of the treasury's voucher, unique within a department's year
 * @param amount yuan, not zero; negative for a refund or a red-ink reversal
 * @param summary without blanks around it, for one file has them and another doesn't; absent where nothing is said
 */
public record Payment(
        LineCode line,
        String voucher,
        LocalDate date,
        BigDecimal amount,
        @Nullable String summary) {

    public Payment {
        amount = Yuan.of(amount);
        summary = summary == null || summary.isBlank() ? null : summary.strip();
        if (amount.signum() == 0) {
            throw new IllegalArgumentException("Voucher " + voucher + " pays nothing");
        }
    }
}
