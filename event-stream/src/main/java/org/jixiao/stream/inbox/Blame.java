package org.jixiao.stream.inbox;

import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Whose fault a failed intake is: an event's, or that of the surroundings, which pass. */
final class Blame {

    /**
     * Classes of SQLSTATE that say nothing about an event: connection, rollback by conflict, resources, object in use,
     * operator intervention, system error.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Blame() {}

    static boolean isOfTheSurroundings(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KafkaException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                return isPassing(sql.getSQLState());
            }
        }
        return false;
    }

    /** The pool's own exceptions have no state. */
    private static boolean isPassing(@Nullable String state) {
        return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
    }
}
