package org.jixiao.indicator.examining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.indicator.findings.Finding;
import org.jixiao.indicator.findings.FindingKind;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.register.PlanBook.Revisions;
import org.jspecify.annotations.Nullable;

/**
 * How much was found in departments' years, with the revisions it follows from: whoever turns the pages of a district is told
 * where each begins without all of it being examined again. What has another revision by now isn't found here, so nothing can
 * be out of date. The findings themselves are not kept: a district's would fill the memory.
 */
@ApplicationScoped
class FoundBefore {

    /** Three years of 3 000 departments, of which each takes some hundred bytes. */
    private static final int MOST = 9_000;

    private final Map<YearKey, Found> found = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<YearKey, Found> eldest) {
            return size() > MOST;
        }
    });

    private record Found(Revisions revisions, Map<FindingKind, Integer> counts) {}

    /**
     * @param revisions of all that it would follow from
     * @return findings by kind, null where they have to be looked for
     */
    @Nullable
    Map<FindingKind, Integer> at(YearKey year, Revisions revisions) {
        Found before = found.get(year);
        return before == null || !before.revisions().equals(revisions) ? null : before.counts();
    }

    Map<FindingKind, Integer> keep(YearKey year, Revisions revisions, List<Finding> findings) {
        Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
        findings.forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
        found.put(year, new Found(revisions, counts));
        return counts;
    }
}
