package org.jixiao.web.rows;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.web.Refusal;
import org.jixiao.web.Refusal.Fault;
import org.jixiao.web.Text;

/**
 * What is wrong in a file, gathered from whoever looks at its rows, so that one answer names it all. Faults beyond the
 * limit are counted only.
 */
public final class RowFaults {

    /** As many as somebody mends in one go, and no answer too large to be read. */
    public static final int LISTED = 1_000;

    private final List<Fault> listed = new ArrayList<>();
    private int unlisted;
    private boolean unreadable;

    /** A row that can't be understood. */
    public void invalid(Place place, String field, Text reason) {
        invalid(place.fault(field, reason));
    }

    /** A row that is understood, and against a rule of the domain. */
    public void unprocessable(Place place, String field, Text reason) {
        add(place.fault(field, reason));
    }

    void invalid(Fault fault) {
        unreadable = true;
        add(fault);
    }

    public boolean none() {
        return listed.isEmpty();
    }

    /** @throws Refusal naming every fault: 400 where a row can't be understood, else 422 */
    public void refuseIfAny() {
        if (none()) {
            return;
        }
        List<Fault> faults = new ArrayList<>(listed);
        if (unlisted > 0) {
            faults.add(new Fault(
                    "", new Text("另有 " + unlisted + " 处错误未列出。", unlisted + " further faults are not listed.")));
        }
        throw unreadable ? Refusal.invalid(faults) : Refusal.unprocessable(faults);
    }

    private void add(Fault fault) {
        if (listed.size() < LISTED) {
            listed.add(fault);
        } else {
            unlisted++;
        }
    }
}
