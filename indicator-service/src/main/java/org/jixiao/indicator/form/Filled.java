package org.jixiao.indicator.form;

import org.jixiao.indicator.wording.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table that is not blank.
 *
 * @param merged whether it shows what stands in another cell
 * @param fault why it can't be read at all, null where it can
 */
public record Filled(Cell cell, boolean merged, @Nullable Question fault) {

    String text() {
        return cell.text();
    }
}
