package org.jixiao.web.problem;

import org.jixiao.stream.SqlStates;

/**
 * Tells a value that the database's types can't hold (SQLSTATE class 22, data exception) from a fault of ours. A safety net
 * behind validation, which alone can name the field.
 */
final class Unstorable {

    private Unstorable() {}

    static boolean causes(Throwable thrown) {
        return SqlStates.within(thrown).stream()
                .anyMatch(sql -> sql.getSQLState() != null && sql.getSQLState().startsWith("22"));
    }
}
