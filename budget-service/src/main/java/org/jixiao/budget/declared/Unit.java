package org.jixiao.budget.declared;

import java.math.BigDecimal;

/** What an amount was declared in. */
public enum Unit {
    YUAN("元", 0),
    WAN_YUAN("万元", 4);

    private final String chinese;
    private final int powerOfTen;

    Unit(String chinese, int powerOfTen) {
        this.chinese = chinese;
        this.powerOfTen = powerOfTen;
    }

    public String chinese() {
        return chinese;
    }

    /** Yuan that an amount of this unit, as rounded, may have been. */
    Range yuan(BigDecimal declared) {
        return Range.around(declared).scaledByPowerOfTen(powerOfTen);
    }

    BigDecimal of(BigDecimal yuan) {
        return yuan.scaleByPowerOfTen(-powerOfTen);
    }
}
