package org.jixiao.budget.accounts;

import java.math.BigDecimal;

/** 年初预算, 预算调整, 年终决算 of a line or of a sum of lines. */
public record Amounts(BigDecimal initial, BigDecimal adjustment, BigDecimal executed) {

    public static final Amounts ZERO = new Amounts(Yuan.ZERO, Yuan.ZERO, Yuan.ZERO);

    public Amounts {
        initial = Yuan.of(initial);
        adjustment = Yuan.of(adjustment);
        executed = Yuan.of(executed);
    }

    /** 调整后预算: derived, so that it can't disagree with its parts. */
    public BigDecimal adjusted() {
        return initial.add(adjustment);
    }

    /** 结余: adjusted less executed; negative where a line is overspent. */
    public BigDecimal balance() {
        return adjusted().subtract(executed);
    }

    public Amounts plus(Amounts other) {
        return new Amounts(initial.add(other.initial), adjustment.add(other.adjustment), executed.add(other.executed));
    }
}
