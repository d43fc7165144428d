package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.WaiverStatus;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.measure.Shortfall;

/** For which shortfall waivers were granted. */
@ApplicationScoped
class GrantedWaivers {

    private final RevisionTable revisions;

    @Inject
    GrantedWaivers(RevisionTable revisions) {
        this.revisions = revisions;
    }

    /** @param then indicators as they were when their waivers were approved */
    record Granted(Map<IndicatorKey, IndicatorState> then) {

        /** A request that is not yet decided is left to whoever decides, who sees the new actuals. */
        boolean covers(IndicatorState before, Actuals now) {
            return !isApproved(before)
                    || Shortfall.covers(
                            then.getOrDefault(IndicatorKey.of(before), before).measures(), now.values());
        }
    }

    Granted to(Collection<IndicatorState> indicators) {
        List<IndicatorKey> approved = indicators.stream()
                .filter(GrantedWaivers::isApproved)
                .map(IndicatorKey::of)
                .toList();
        return new Granted(approved.isEmpty() ? Map.of() : revisions.lastApproved(approved));
    }

    private static boolean isApproved(IndicatorState indicator) {
        return indicator.waiver() != null && indicator.waiver().status() == WaiverStatus.APPROVED;
    }
}
