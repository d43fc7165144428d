package org.jixiao.budget.examining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.ledger.BudgetYear;
import org.jspecify.annotations.Nullable;

/**
 * What was found in departments' years, with the revisions it follows from: whoever turns the pages of a district finds most
 * of it as it was a moment ago. What has another revision by now isn't found here, so nothing can be out of date. Of so much
 * what was asked for last is held.
 */
@ApplicationScoped
class FoundBefore {

    /** Departments' years and findings together: three years of 3 000 departments, with five findings each and room left. */
    static final int MOST = 60_000;

    private final Map<BudgetYear, Found> found = new LinkedHashMap<>(16, 0.75f, true);
    private int held;

    private record Found(List<Long> revisions, List<Finding> findings) {

        int size() {
            return 1 + findings.size();
        }
    }

    /**
     * @param revisions of all that it would follow from
     * @return null where it has to be looked for
     */
    synchronized @Nullable List<Finding> at(BudgetYear year, List<Long> revisions) {
        Found before = found.get(year);
        return before == null || !before.revisions().equals(revisions) ? null : before.findings();
    }

    synchronized void keep(BudgetYear year, List<Long> revisions, List<Finding> findings) {
        Found now = new Found(revisions, findings);
        Found before = found.put(year, now);
        held += now.size() - (before == null ? 0 : before.size());
        for (Iterator<Found> eldest = found.values().iterator(); held > MOST; eldest.remove()) {
            held -= eldest.next().size();
        }
    }
}
