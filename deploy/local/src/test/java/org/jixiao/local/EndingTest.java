package org.jixiao.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingTest {

    private static final IllegalStateException DIED = new IllegalStateException("Kafka died");

    private final List<String> done = new ArrayList<>();
    private final Ending ending = new Ending(() -> done.add("suite ended"), line -> {});

    @Test
    void what_fails_because_somebody_ends_the_run_is_no_failure_and_the_suite_ends_once() {
        ending.during(() -> {
            ending.ask();
            throw DIED;
        });
        ending.close();

        assertEquals(List.of("suite ended"), done);
    }

    @Test
    void what_fails_by_itself_is_the_reason_for_the_end() {
        assertSame(
                DIED,
                assertThrows(
                        IllegalStateException.class,
                        () -> ending.during(() -> {
                            throw DIED;
                        })));
        ending.close();

        assertEquals(List.of("suite ended"), done);
    }
}
