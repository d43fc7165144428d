package org.jixiao.web.rows;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file on its way through, row by row. */
interface RowFile<T> {

    /**
     * Names what can't be bound, and goes on behind it where the format allows to.
     *
     * @return the next row that can be bound, null at the end
     */
    @Nullable
    Row<T> next(RowFaults faults) throws IOException;
}
