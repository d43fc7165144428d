package org.jixiao.indicator.examining;

import java.util.Map;
import org.jixiao.indicator.findings.Finding;
import org.jixiao.indicator.findings.Finding.Severity;
import org.jixiao.indicator.findings.FindingKind;
import org.jspecify.annotations.Nullable;

/** Which findings are asked for; what is absent is asked for whatever it is. */
record FindingsWanted(
        @Nullable String department,
        @Nullable Severity severity,
        @Nullable FindingKind kind) {

    boolean matches(Finding finding) {
        return matches(finding.kind());
    }

    private boolean matches(FindingKind any) {
        return (severity == null || severity == any.severity()) && (kind == null || kind == any);
    }

    /** How many of so many findings by kind are asked for. */
    int of(Map<FindingKind, Integer> counts) {
        return counts.entrySet().stream()
                .filter(count -> matches(count.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
