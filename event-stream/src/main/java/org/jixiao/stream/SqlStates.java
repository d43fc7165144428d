package org.jixiao.stream;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What the database says, however deep mapper and transaction wrap it. */
public final class SqlStates {

    private SqlStates() {}

    /** Every SQLException among the causes of what was thrown, suppressed ones included. */
    public static List<SQLException> within(Throwable thrown) {
        List<SQLException> found = new ArrayList<>();
        collect(thrown, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found;
    }

    private static void collect(Throwable thrown, List<SQLException> found, Set<Throwable> seen) {
        if (!seen.add(thrown)) {
            return;
        }
        if (thrown instanceof SQLException sql) {
            found.add(sql);
        }
        if (thrown.getCause() != null) {
            collect(thrown.getCause(), found, seen);
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            collect(suppressed, found, seen);
        }
    }
}
