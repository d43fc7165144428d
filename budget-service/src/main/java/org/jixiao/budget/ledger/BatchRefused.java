package org.jixiao.budget.ledger;

import java.util.List;
import org.jixiao.budget.changes.Fault;

/** A batch of which at least one row can't be; the entry of a fault is the row. */
public final class BatchRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    BatchRefused(List<Fault> faults) {
        super(faults.size() + " faults, first: " + faults.get(0));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
