package org.jixiao.budget.analysis;

import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.classification.Fund;
import org.jspecify.annotations.Nullable;

/**
 * A line of the budget.
 *
 * @param line its code: the subject, or subject and project
 */
public record SubjectRow(
        String line,
        String subject,
        String name,
        @Nullable String project,
        @Nullable String projectName,
        Fund fund,
        Columns amounts) {

    static SubjectRow of(Line line) {
        return new SubjectRow(
                line.code().code(),
                line.subject().code(),
                line.name(),
                line.code().project(),
                line.projectName(),
                line.fund(),
                Columns.of(line.amounts()));
    }
}
