package org.jixiao.budget.batch;

import java.util.List;
import java.util.function.Function;
import org.jixiao.budget.ledger.Batches.Row;

/**
 * What a row of a batch holds.
 *
 * @param fields in the order of the documentation
 * @param reading the cells as a record, whose constraints say what is right
 * @param entry what a sound record enters
 */
record RowShape<R, T>(List<String> fields, Function<Cells, R> reading, Function<R, Row<T>> entry) {}
