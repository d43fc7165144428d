package org.jixiao.budget.changes;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.classification.Fund;
import org.jspecify.annotations.Nullable;

/**
 * A line as somebody states it, before it is known whether there is such a subject.
 *
 * @param fund absent where the line is paid from what its subject is
 */
public record LineStated(
        LineCode line,
        String name,
        @Nullable String projectName,
        Kind kind,
        @Nullable Fund fund,
        BigDecimal initial) {

    /**
     * What is against it in the classification of the year.
     *
     * @param subject the line's
     */
    public Optional<Fault> against(Entry subject) {
        return fund == null || fund == subject.fund()
                ? Optional.empty()
                : Optional.of(new Fault(
                        0,
                        "fund",
                        "填报的资金性质为" + fund.chinese() + "，科目 " + subject.code() + " 在该年度科目表中属"
                                + subject.fund().chinese() + "，二者应一致（可不填）",
                        "stated is " + fund + ", but subject " + subject.code() + " belongs to " + subject.fund()
                                + " in the year's classification; both must agree (it may be left out)"));
    }

    /** @param subject as in {@link #against} */
    public LineEntered under(Entry subject) {
        return new LineEntered(
                line, name, projectName, kind, Objects.requireNonNullElse(fund, subject.fund()), initial);
    }
}
