package org.jixiao.web.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;

/** Tells a database that can't be reached from a fault of ours. */
final class DatabaseAway {

    private DatabaseAway() {}

    static boolean causes(Throwable thrown) {
        return SqlStates.within(thrown).stream().anyMatch(DatabaseAway::isAway);
    }

    /** SQLSTATE classes: 08 connection, 57P shutdown or starting up, 53 out of resources; Agroal's timeout has none. */
    private static boolean isAway(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            String message = sql.getMessage();
            return sql instanceof SQLTransientConnectionException
                    || sql instanceof SQLRecoverableException
                    || message != null && message.toLowerCase(Locale.ROOT).contains("acquisition timeout");
        }
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }
}
