package org.jixiao.stream.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.arjuna.ats.arjuna.coordinator.TxControl;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.Topic;
import org.jixiao.stream.Example;
import org.jixiao.stream.RawTopics;
import org.jixiao.stream.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A batch that needs longer than a transaction may last. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class LongBatchTest {

    @Inject
    Service service;

    @Inject
    Inbox inbox;

    @Inject
    Jdbi jdbi;

    private int transactionSeconds;

    @BeforeEach
    void aTransactionLastsOneSecond() {
        transactionSeconds = TxControl.getDefaultTimeout();
        TxControl.setDefaultTimeout(1);
    }

    @AfterEach
    void asBefore() {
        service.beforehand(event -> {});
        TxControl.setDefaultTimeout(transactionSeconds);
    }

    @Test
    void is_taken_in_smaller_portions_and_nothing_of_it_is_set_aside() {
        // Given
        var department = Example.department();
        service.beforehand(event -> {
            if (event.state().department().equals(department)) {
                needAQuarterOfASecond();
            }
        });

        // When
        RawTopics.publish(IntStream.rangeClosed(1, 16)
                .mapToObj(n -> RawTopics.event(Example.indicator(department, "B" + n, 1)))
                .toList());

        // Then
        await().atMost(Duration.ofSeconds(30))
                .until(() -> inbox.under(IndicatorState.class, department + "/").size() == 16);
        assertEquals(
                16,
                service.heardOf(department).stream()
                        .map(heard -> heard.event().state().key())
                        .distinct()
                        .count());
        assertEquals(List.of(), RawTopics.read(Topic.INDICATORS.deadLetterName(), department));
    }

    private void needAQuarterOfASecond() {
        jdbi.useHandle(handle -> handle.execute("select pg_sleep(0.25)"));
    }
}
