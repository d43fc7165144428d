package org.jixiao.web.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Tells a database that can't be reached from a fault of ours, however deep the exception wraps it. */
final class DatabaseAway {

    private DatabaseAway() {}

    static boolean causes(Throwable thrown) {
        return causes(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean causes(Throwable thrown, Set<Throwable> seen) {
        if (!seen.add(thrown)) {
            return false;
        }
        if (thrown instanceof SQLException sql && isAway(sql)) {
            return true;
        }
        if (thrown.getCause() != null && causes(thrown.getCause(), seen)) {
            return true;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (causes(suppressed, seen)) {
                return true;
            }
        }
        return false;
    }

    /** SQLSTATE classes: 08 connection, 57P shutdown or starting up, 53 out of resources; Agroal's timeout has none. */
    private static boolean isAway(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            String message = sql.getMessage();
            return sql instanceof SQLTransientConnectionException
                    || sql instanceof SQLRecoverableException
                    || message != null && message.contains("acquisition timeout");
        }
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }
}
