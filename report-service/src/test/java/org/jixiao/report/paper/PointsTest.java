package org.jixiao.report.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointsTest {

    @Test
    void theyAreWrittenAsShortAsTheyCanBe() {
        IntStream.concat(IntStream.of(-595_276, 841_890), IntStream.rangeClosed(-2500, 2500))
                .forEach(thousandths -> assertEquals(
                        thousandths == 0
                                ? "0"
                                : BigDecimal.valueOf(thousandths, 3)
                                        .stripTrailingZeros()
                                        .toPlainString(),
                        Points.of(thousandths)));
    }
}
