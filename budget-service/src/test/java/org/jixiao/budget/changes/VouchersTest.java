package org.jixiao.budget.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.Payment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VouchersTest {

    @Test
    void aVoucherCountsOnceHoweverOftenItIsSent() {
        Vouchers sifted = Vouchers.sift(
                Map.of("V1", payment("V1", "5.00")),
                List.of(payment("V1", "5"), payment("V2", "7"), payment("V3", "7"), payment("V2", "7.0")));

        assertEquals(List.of(1, 2), sifted.fresh());
        assertEquals(2, sifted.repeated());
        assertEquals(List.of(), sifted.faults());
    }

    @Test
    void aVoucherStandsForOnePaymentOnly() {
        Vouchers sifted = Vouchers.sift(
                Map.of("V1", payment("V1", "5")), List.of(payment("V1", "6"), payment("V2", "7"), payment("V2", "8")));

        assertEquals(List.of(1), sifted.fresh());
        assertEquals(List.of(0, 2), sifted.faults().stream().map(Fault::entry).toList());
        assertEquals("voucher", sifted.faults().get(0).field());
        assertEquals(null, sifted.faults().get(0).other());
        assertEquals(1, sifted.faults().get(1).other());
    }

    @Test
    void blanksAroundASummaryMakeNoOtherPayment() {
        Payment wages = payment("V1", "5", "工资");
        Payment silent = payment("V2", "5", null);

        Vouchers sifted = Vouchers.sift(
                Map.of("V1", wages, "V2", silent),
                List.of(
                        payment("V1", "5", " 工资\u3000"),
                        payment("V2", "5", ""),
                        payment("V2", "5", " \t"),
                        payment("V2", "5", null)));

        assertEquals(4, sifted.repeated());
    }

    @Test
    void whatDiffersIsNamedWhereItIsTheSummary() {
        Vouchers sifted = Vouchers.sift(
                Map.of("V1", payment("V1", "5", "工资"), "V2", payment("V2", "5", null)),
                List.of(payment("V1", "5", "补贴"), payment("V2", "5", "补贴"), payment("V1", "6", "工资")));

        assertEquals(
                List.of(true, false, false),
                sifted.faults().stream()
                        .map(fault -> fault.reasonZh().endsWith("，摘要“工资”")
                                && fault.reasonEn().endsWith(", summary \"工资\""))
                        .toList());
        assertTrue(sifted.faults().get(1).reasonZh().endsWith("，无摘要"));
        assertTrue(sifted.faults().get(1).reasonEn().endsWith(", without a summary"));
        assertTrue(sifted.faults().get(2).reasonZh().endsWith("5.00 元"));
    }

    private static Payment payment(String voucher, String amount) {
        return payment(voucher, amount, "工资");
    }

    private static Payment payment(String voucher, String amount, @Nullable String summary) {
        return new Payment(LineCode.of("2010301"), voucher, LocalDate.of(2019, 5, 1), new BigDecimal(amount), summary);
    }
}
