package org.jixiao.indicator.examining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.findings.Finding;
import org.jixiao.indicator.findings.Findings;
import org.jixiao.indicator.measure.Deviation;
import org.jixiao.indicator.measure.LastYear;
import org.jixiao.indicator.register.ReportingConfig;
import org.jspecify.annotations.Nullable;

/** The rules a year is examined by, as this installation has them. */
@ApplicationScoped
class Examination {

    private final Deviation deviation;

    @Inject
    Examination(ReportingConfig config) {
        this.deviation = new Deviation(config.farAbove());
    }

    /**
     * @param plan absent where none is made
     * @param before the indicators of the year before
     */
    List<Finding> of(@Nullable PlanState plan, List<IndicatorState> indicators, List<IndicatorState> before) {
        return Findings.of(plan == null ? List.of() : plan.goals(), indicators, LastYear.of(before), deviation);
    }
}
