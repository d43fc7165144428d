package org.jixiao.indicator.findings;

import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.Evidence;

/** Reported indicators without any evidence (佐证材料), all in one finding: where nobody adds files it is true of each. */
final class MissingEvidence {

    private MissingEvidence() {}

    static List<Finding> check(List<IndicatorState> indicators) {
        List<IndicatorState> unproven = indicators.stream()
                .filter(Actuals::areReported)
                .filter(indicator -> Evidence.of(indicator).isEmpty())
                .toList();
        return unproven.isEmpty()
                ? List.of()
                : List.of(Finding.ofIndicators(
                        FindingKind.EVIDENCE_MISSING,
                        unproven,
                        unproven.size() + " 个指标已填报实际完成值而未附佐证材料",
                        unproven.size() + " indicators are reported without evidence"));
    }
}
