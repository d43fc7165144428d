package org.jixiao.budget.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.Payment;
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

    private static Payment payment(String voucher, String amount) {
        return new Payment(LineCode.of("2010301"), voucher, LocalDate.of(2019, 5, 1), new BigDecimal(amount), "工资");
    }
}
