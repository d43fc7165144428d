package org.jixiao.web.rows;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file on its way through, row by row. */
interface RowFile<T extends Record> {

    /**
     * Names what can't be read, and goes on behind it where the format allows to.
     *
     * @return the next row with all that the file says of it, null at the end
     */
    @Nullable
    Draft<T> next(RowFaults faults) throws IOException;
}
