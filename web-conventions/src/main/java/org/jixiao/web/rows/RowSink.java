package org.jixiao.web.rows;

/** Takes the rows of a file in their order. */
@FunctionalInterface
public interface RowSink<T> {

    /** A row that is bound and valid. */
    void take(Row<T> row);

    /** What remains of a row whose faults are told already, for whoever can say more about it. */
    default void takePart(RowPart part) {}
}
