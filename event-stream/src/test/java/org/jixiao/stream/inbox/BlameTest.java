package org.jixiao.stream.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlameTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true, connection lost",
        "57P01, true, server shut down",
        "40P01, true, deadlock",
        "53100, true, disk full",
        "55P03, true, lock not available",
        "22P05, false, a character the database can't hold",
        "23505, false, a constraint",
        "42P01, false, a table that isn't there"
    })
    void what_passes_is_no_events_fault(String sqlState, boolean ofTheSurroundings, String what) {
        var failure = new IllegalStateException(new SQLException(what, sqlState));

        assertEquals(ofTheSurroundings, Blame.isOfTheSurroundings(failure), what);
    }

    @Test
    void a_pool_without_connections_is_no_events_fault() {
        assertEquals(true, Blame.isOfTheSurroundings(new SQLException("Acquisition timeout")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Failing fast as the transaction has rolled back",
                "Enlisted connection used without active transaction"
            })
    void a_transaction_that_lasted_too_long_is_not_the_surroundings_fault(String whatThePoolSays) {
        assertEquals(false, Blame.isOfTheSurroundings(new IllegalStateException(new SQLException(whatThePoolSays))));
    }

    @Test
    void a_broker_that_is_away_is_no_events_fault() {
        assertEquals(true, Blame.isOfTheSurroundings(new TimeoutException("no dead letter sent")));
    }

    @Test
    void what_the_listener_throws_by_itself_may_be_the_events_fault() {
        assertEquals(false, Blame.isOfTheSurroundings(new StackOverflowError()));
    }
}
