package org.jixiao.budget.declared;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Mistaken units: a decimal point one place off, or yuan and 万元 taken for each other. */
public enum Slip {
    TENTH(1, "缩小为十分之一"),
    TENFOLD(-1, "扩大为十倍"),
    WAN_YUAN_AS_YUAN(4, "万元数误作元"),
    YUAN_AS_WAN_YUAN(-4, "元数误作万元");

    private final int power;
    private final String words;

    Slip(int power, String words) {
        this.power = power;
        this.words = words;
    }

    /** The same for an amount in yuan. */
    public static Optional<Slip> between(BigDecimal stated, BigDecimal right) {
        return between(Range.around(stated), right);
    }

    /** The one that makes the stated amount the right one; nothing is no slip of anything. */
    static Optional<Slip> between(Range stated, BigDecimal right) {
        return stated.holds(BigDecimal.ZERO)
                ? Optional.empty()
                : Stream.of(values())
                        .filter(slip -> stated.scaledByPowerOfTen(slip.power).holds(right))
                        .findFirst();
    }

    /** The amount without the slip. */
    public BigDecimal undone(BigDecimal stated) {
        return stated.scaleByPowerOfTen(power);
    }

    /** For the end of a sentence. */
    public String suspected() {
        return "，疑似单位错误（" + words + "）";
    }
}
