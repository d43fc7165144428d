package org.jixiao.local.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jixiao.local.sample.Answer;
import org.jixiao.local.story.Scorecard;
import org.jixiao.local.suite.Service;
import org.jixiao.local.suite.ServiceProcess;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(House.class)
class ServiceKilledTest {

    private static final int CHANGES = 120;
    private static final String LINE = "2010350";
    private static final BigDecimal FEN = new BigDecimal("0.01");

    @ParameterizedTest
    @EnumSource(Service.class)
    void everything_acknowledged_is_there_after_a_service_was_killed_in_the_middle_of_a_burst(Service killed) {
        // Given
        Office office = Office.asEntered("420104-X0" + killed.ordinal());
        office.reportOf(office.scorecard());
        office.addTo(LINE, "100.00");
        BigDecimal before = office.executed(LINE);
        ServiceProcess process = House.suite().process(killed);

        // When it is killed while changes pour in, and comes back while they go on
        CompletableFuture<Void> back = new CompletableFuture<>();
        for (int change = 1; change <= CHANGES; change++) {
            if (change == CHANGES / 2) {
                process.kill();
                back = CompletableFuture.runAsync(process::restart);
            }
            String more = String.valueOf(2600 + change);
            String less = String.valueOf(6100 - change);
            String voucher = "X-" + change;
            acknowledged(killed == Service.INDICATOR, () -> office.report("B16", "新增就业", more));
            acknowledged(killed == Service.INDICATOR, () -> office.report("B24", "注册人数", less));
            acknowledged(killed == Service.BUDGET, () -> office.pay(LINE, voucher, FEN));
        }
        back.join();

        // Then every actual is in the history, and every payment counts once
        List<String> actuals = office.actuals("B16");
        assertTrue(
                actuals.containsAll(IntStream.rangeClosed(2601, 2600 + CHANGES)
                        .mapToObj(String::valueOf)
                        .toList()),
                actuals::toString);
        BigDecimal paid = FEN.multiply(BigDecimal.valueOf(CHANGES));
        assertEquals(before.add(paid), office.executed(LINE));
        // And the card tells the last of each: B16 met its target again, B24 no longer does
        Scorecard card = office.scorecard();
        assertEquals("2720", Office.actualOf(card.leaf("B16")));
        assertEquals("5980", Office.actualOf(card.leaf("B24")));
        assertEquals("92", card.total());
        // And the report tells that card and that budget
        assertEquals(
                card.version(), office.reportOf(card).path("scorecardVersion").asLong());
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertEquals(office.budgetRevision(), office.budgetRevisionInTheReport()));
    }

    /** Whoever writes to a service that is away writes again until it is acknowledged. */
    private static void acknowledged(boolean mayBeAway, Supplier<Answer> write) {
        if (mayBeAway) {
            await().atMost(Office.PATIENCE).until(() -> isAcknowledged(write));
        } else {
            Office.successful(write.get());
        }
    }

    private static boolean isAcknowledged(Supplier<Answer> write) {
        try {
            return write.get().isSuccess();
        } catch (UncheckedIOException noAnswer) {
            return false;
        }
    }
}
