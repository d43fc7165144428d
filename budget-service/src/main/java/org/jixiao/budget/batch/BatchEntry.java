package org.jixiao.budget.batch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What every row of a batch says: whose budget it concerns, which line of it, and perhaps of which day it is. */
interface BatchEntry {

    String department();

    Integer year();

    String line();

    default @Nullable LocalDate date() {
        return null;
    }
}
