package org.jixiao.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PercentTest {

    @Test
    void nearlyAllIsNotAll() {
        assertEquals(new BigDecimal("99.99"), percent("99999.60", "100000.00"));
        assertEquals(new BigDecimal("100.01"), percent("100000.40", "100000.00"));
        assertEquals(new BigDecimal("100.00"), percent("100000.00", "100000.00"));
    }

    @Test
    void nearlyNothingIsNotNothing() {
        assertEquals(new BigDecimal("0.01"), percent("0.01", "100000.00"));
        assertEquals(new BigDecimal("-0.01"), percent("-0.01", "100000.00"));
        assertEquals(new BigDecimal("0.00"), percent("0.00", "100000.00"));
    }

    @Test
    void elsewhereHalvesGoUp() {
        assertEquals(new BigDecimal("38.15"), percent("13328431.98", "34939472.45"));
        assertEquals(new BigDecimal("12.35"), percent("12.345", "100"));
    }

    @Test
    void ofNothingThereIsNoShare() {
        assertNull(percent("1.00", "0.00"));
    }

    private static BigDecimal percent(String part, String whole) {
        return Percent.of(new BigDecimal(part), new BigDecimal(whole));
    }
}
