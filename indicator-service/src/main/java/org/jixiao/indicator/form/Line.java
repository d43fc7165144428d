package org.jixiao.indicator.form;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table whose header is still to be found.
 *
 * @param cells blank ones are null
 * @param address of a cell of the line by its column from 0
 */
public record Line(List<@Nullable Filled> cells, IntFunction<String> address) {

    @Nullable
    Filled cell(int column) {
        return column < cells.size() ? cells.get(column) : null;
    }
}
