package org.jixiao.stream;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Set;

/** Tells a database that is away or busy, which passes, from what would fail again: a fault of the data or of ours. */
public final class PassingTrouble {

    /** Classes of SQLSTATE: connection, rollback by conflict, resources, object in use, operator intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private PassingTrouble() {}

    public static boolean causes(Throwable thrown) {
        return SqlStates.within(thrown).stream().anyMatch(PassingTrouble::passes);
    }

    /** Of the pool's own exceptions, which have no state, only its timeout: it also refuses who took too long himself. */
    private static boolean passes(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            String message = sql.getMessage();
            return sql instanceof SQLTransientConnectionException
                    || sql instanceof SQLRecoverableException
                    || message != null && message.toLowerCase(Locale.ROOT).contains("acquisition timeout");
        }
        return state.length() >= 2 && CLASSES.contains(state.substring(0, 2));
    }
}
