package org.jixiao.budget.changes;

import java.util.List;

/** The accounts and the change can't both be true; says of every fault which field of the change it is and why. */
public final class Contradiction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    Contradiction(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    Contradiction(String field, String reasonZh, String reasonEn) {
        this(List.of(new Fault(0, field, reasonZh, reasonEn)));
    }

    /** At least one. */
    public List<Fault> faults() {
        return faults;
    }
}
