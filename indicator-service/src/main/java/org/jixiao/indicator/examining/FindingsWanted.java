package org.jixiao.indicator.examining;

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
        return (severity == null || severity == finding.severity()) && (kind == null || kind == finding.kind());
    }
}
