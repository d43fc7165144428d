package org.jixiao.budget.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.budget.changes.Fault;
import org.jixiao.web.Text;
import org.jixiao.web.rows.Place;
import org.jixiao.web.rows.RowFaults;

/**
 * The rows behind the entries of one change.
 *
 * @param rows each with its entry, in their order
 */
record Entries<T>(List<BatchRow<T>> rows) {

    /** Those of these rows that enter something. */
    static <T> Entries<T> among(List<BatchRow<T>> rows) {
        return new Entries<>(rows.stream().filter(row -> row.entry() != null).toList());
    }

    List<T> values() {
        return rows.stream().flatMap(row -> Stream.ofNullable(row.entry())).toList();
    }

    Entries<T> at(List<Integer> places) {
        return new Entries<>(places.stream().map(rows::get).toList());
    }

    /** Names the rows that the core finds something wrong with. */
    void tell(List<Fault> found, RowFaults faults) {
        found.forEach(fault -> faults.unprocessable(place(fault.entry()), fault.field(), reason(fault)));
    }

    private Text reason(Fault fault) {
        return Optional.ofNullable(fault.other())
                .map(other -> place(other).index())
                .map(other ->
                        new Text(fault.reasonZh() + "，见 [" + other + "]", fault.reasonEn() + ", see [" + other + "]"))
                .orElseGet(() -> new Text(fault.reasonZh(), fault.reasonEn()));
    }

    private Place place(int entry) {
        return rows.get(entry).place();
    }
}
