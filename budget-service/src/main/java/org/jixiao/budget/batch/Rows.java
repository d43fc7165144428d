package org.jixiao.budget.batch;

import java.util.List;
import java.util.function.Function;
import org.jixiao.budget.ledger.BatchRefused;
import org.jixiao.budget.ledger.Batches.Outcome;
import org.jixiao.budget.ledger.Batches.Row;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/**
 * The rows of a batch.
 *
 * @param lines the line of the body at which each row stands
 */
record Rows<T>(List<Row<T>> rows, List<Integer> lines) {

    /** @throws Refusal 422 naming every row that the ledger can't take */
    BatchResult enter(Function<List<Row<T>>, List<Outcome>> ledger) {
        try {
            return BatchResult.of(rows.size(), ledger.apply(rows));
        } catch (BatchRefused refused) {
            Faults faults = new Faults();
            refused.faults()
                    .forEach(fault -> faults.add(
                            fault.entry(),
                            lines.get(fault.entry()),
                            fault.field(),
                            new Text(fault.reasonZh(), fault.reasonEn())));
            throw Refusal.unprocessable(faults.list());
        }
    }
}
