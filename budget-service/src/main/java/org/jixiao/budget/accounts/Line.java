package org.jixiao.budget.accounts;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.classification.Subject;

/** What was planned, adjusted and spent under one subject. The adjustments only ever grow. */
public record Line(
        Subject subject,
        String name,
        Kind kind,
        Fund fund,
        BigDecimal initial,
        BigDecimal executed,
        List<Adjustment> adjustments) {

    public Line {
        initial = Yuan.of(initial);
        executed = Yuan.of(executed);
        adjustments = List.copyOf(adjustments);
    }

    public Amounts amounts() {
        return new Amounts(
                initial, adjustments.stream().map(Adjustment::amount).reduce(Yuan.ZERO, BigDecimal::add), executed);
    }

    public Line adjustedBy(Adjustment adjustment) {
        return withAdjustments(
                Stream.concat(adjustments.stream(), Stream.of(adjustment)).toList());
    }

    public Line withAdjustments(List<Adjustment> ledger) {
        return new Line(subject, name, kind, fund, initial, executed, ledger);
    }
}
