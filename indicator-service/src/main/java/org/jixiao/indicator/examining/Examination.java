package org.jixiao.indicator.examining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.findings.Finding;
import org.jixiao.indicator.findings.FindingKind;
import org.jixiao.indicator.findings.Findings;
import org.jixiao.indicator.measure.Deviation;
import org.jixiao.indicator.measure.LastYear;
import org.jixiao.indicator.register.ReportingConfig;
import org.jspecify.annotations.Nullable;

/** The rules a year is examined by, as this installation has them. */
@ApplicationScoped
class Examination {

    private final Deviation deviation;
    private final List<Object> rules;

    @Inject
    Examination(ReportingConfig config, @ConfigProperty(name = "quarkus.application.version") String release) {
        this.deviation = new Deviation(config.farAbove());
        this.rules = List.of(release, config.farAbove(), List.of(FindingKind.values()));
    }

    /** What judges, told apart by its text: another release, another threshold or another check may find something else. */
    Object rules() {
        return rules;
    }

    /**
     * @param plan absent where none is made
     * @param before the indicators of the year before
     */
    List<Finding> of(@Nullable PlanState plan, List<IndicatorState> indicators, List<IndicatorState> before) {
        return Findings.of(plan == null ? List.of() : plan.goals(), indicators, LastYear.of(before), deviation);
    }
}
