package org.jixiao.web.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jixiao.web.Refusal;
import org.jixiao.web.Refusal.Fault;
import org.jixiao.web.Text;

/**
 * What is wrong in a file, gathered from whoever looks at its rows, so that one answer names it all: the file as a whole
 * first, then row by row. Faults beyond the limit are counted only.
 */
public final class RowFaults {

    /** As many as somebody mends in one go, and no answer too large to be read. */
    public static final int LISTED = 1_000;

    private static final int WHOLE_FILE = -1;
    private static final Comparator<Found> BY_ROW =
            Comparator.comparingInt(Found::row).thenComparingInt(Found::nth);

    /** Those that stand last in the file give way first. */
    private final PriorityQueue<Found> listed = new PriorityQueue<>(BY_ROW.reversed());

    private int found;
    private boolean unreadable;
    private boolean againstRules;

    /** @param nth of all that were found */
    private record Found(int row, int nth, Fault fault) {}

    /** A row that can't be understood. */
    public void invalid(Place place, String field, Text reason) {
        unreadable = true;
        add(place.index(), place.fault(field, reason));
    }

    /** A file that can't be understood from there on. */
    void invalid(Fault fault) {
        unreadable = true;
        add(WHOLE_FILE, fault);
    }

    /** A row that is understood, and against a rule of the domain. */
    public void unprocessable(Place place, String field, Text reason) {
        againstRules = true;
        add(place.index(), place.fault(field, reason));
    }

    /** A row that is right, and does not fit the present state. */
    public void conflict(Place place, String field, Text reason) {
        add(place.index(), place.fault(field, reason));
    }

    public boolean none() {
        return found == 0;
    }

    /**
     * @throws Refusal naming every fault: 400 where anything can't be understood, else 422 where anything is against a rule,
     *     else 409
     */
    public void refuseIfAny() {
        if (none()) {
            return;
        }
        List<Fault> faults =
                new ArrayList<>(listed.stream().sorted(BY_ROW).map(Found::fault).toList());
        int unlisted = found - listed.size();
        if (unlisted > 0) {
            faults.add(new Fault(
                    "", new Text("另有 " + unlisted + " 处错误未列出。", unlisted + " further faults are not listed.")));
        }
        if (unreadable) {
            throw Refusal.invalid(faults);
        }
        throw againstRules ? Refusal.unprocessable(faults) : Refusal.conflict(faults);
    }

    private void add(int row, Fault fault) {
        listed.add(new Found(row, found++, fault));
        if (listed.size() > LISTED) {
            listed.remove();
        }
    }
}
