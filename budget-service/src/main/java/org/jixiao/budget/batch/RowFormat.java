package org.jixiao.budget.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** A way to write rows down. */
interface RowFormat {

    /**
     * Reads the body once, row by row.
     *
     * @param fields what a row may hold
     * @param faults takes what can't be read
     * @param rows takes each row as it is read
     */
    void read(InputStream body, List<String> fields, Faults faults, Consumer<Cells> rows) throws IOException;
}
