package org.jixiao.budget.examining;

import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.declared.Finding.Source;
import org.jixiao.budget.declared.FindingKind;
import org.jspecify.annotations.Nullable;

/** Which findings are asked for; what is absent is asked for whatever it is. */
record FindingsWanted(
        @Nullable String department,
        @Nullable Severity severity,
        @Nullable FindingKind kind,
        @Nullable Source source) {

    boolean matches(Finding finding) {
        return (severity == null || severity == finding.severity())
                && (kind == null || kind == finding.kind())
                && (source == null || source == finding.source());
    }
}
