package org.jixiao.budget.accounts;

import java.math.BigDecimal;
import java.time.Instant;

/** One step in the trace of a year's final accounts (年终决算): closed, or opened again. */
public sealed interface FinalAccounts {

    Instant at();

    /** Who did it: the subject of their token. */
    String by();

    /** The same person's name, for people. */
    String byName();

    String document();

    /** @param executed the total the closer stated, which tied */
    record Closed(Instant at, String by, String byName, BigDecimal executed, String document) implements FinalAccounts {
        public Closed {
            executed = Yuan.of(executed);
        }
    }

    record Reopened(Instant at, String by, String byName, String reason, String document) implements FinalAccounts {}
}
