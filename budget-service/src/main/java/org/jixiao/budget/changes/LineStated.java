package org.jixiao.budget.changes;

import java.math.BigDecimal;
import java.util.Objects;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.classification.Fund;
import org.jspecify.annotations.Nullable;

/**
 * A line as somebody states it, before it is known whether there is such a subject.
 *
 * @param fund absent where the line is paid from what its subject usually is
 */
public record LineStated(
        LineCode line,
        String name,
        @Nullable String projectName,
        Kind kind,
        @Nullable Fund fund,
        BigDecimal initial) {

    /** @param subject the line's, in the classification of the year */
    public LineEntered under(Entry subject) {
        return new LineEntered(
                line, name, projectName, kind, Objects.requireNonNullElse(fund, subject.fund()), initial);
    }
}
