package org.jixiao.budget.examining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.ledger.BudgetYear;
import org.jspecify.annotations.Nullable;

/**
 * What was found in departments' years, with the revisions it follows from: whoever turns the pages of a district finds most
 * of it as it was a moment ago. What has another revision by now isn't found here, so nothing can be out of date.
 */
@ApplicationScoped
class FoundBefore {

    /** More departments than any district has. */
    private static final int MOST = 4_000;

    private final Map<BudgetYear, Found> found = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BudgetYear, Found> eldest) {
            return size() > MOST;
        }
    });

    private record Found(List<Long> revisions, List<Finding> findings) {}

    /**
     * @param revisions of all that it would follow from
     * @return null where it has to be looked for
     */
    @Nullable
    List<Finding> at(BudgetYear year, List<Long> revisions) {
        Found before = found.get(year);
        return before == null || !before.revisions().equals(revisions) ? null : before.findings();
    }

    void keep(BudgetYear year, List<Long> revisions, List<Finding> findings) {
        found.put(year, new Found(revisions, findings));
    }
}
