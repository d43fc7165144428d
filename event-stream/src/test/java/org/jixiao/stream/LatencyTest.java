package org.jixiao.stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.IndicatorState;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class LatencyTest {

    private static final Logger LOG = Logger.getLogger(LatencyTest.class);

    @Inject
    Service service;

    @Test
    void from_commit_to_listener_takes_milliseconds() {
        // Given
        var department = Example.department();
        service.write(Example.indicator(department, "B00", 1));
        await().until(() -> service.heardOf(department).size() == 1);

        // When
        var took = IntStream.rangeClosed(1, 50)
                .mapToLong(i -> millisUntilHeard(department, i))
                .sorted()
                .toArray();

        // Then
        LOG.infof(
                "From commit to listener: median %d ms, 90th percentile %d ms, slowest %d ms",
                took[25], took[45], took[49]);
        assertTrue(took[25] < 500, "woken by the commit, not by the safety poll: " + took[25] + " ms");
    }

    private long millisUntilHeard(String department, int number) {
        IndicatorState state = Example.indicator(department, "B" + number, 1);
        service.write(state);
        long committed = System.nanoTime();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> service.heardOf(department).size() == number + 1);
        return Duration.ofNanos(System.nanoTime() - committed).toMillis();
    }
}
