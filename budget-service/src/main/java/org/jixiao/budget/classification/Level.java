package org.jixiao.budget.classification;

import java.util.Optional;

/** 类, 款, 项: each level's codes begin with the code of the one above. */
public enum Level {
    CLASS(3),
    SECTION(5),
    ITEM(7);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    public static Level of(String code) {
        return switch (code.length()) {
            case 3 -> CLASS;
            case 5 -> SECTION;
            case 7 -> ITEM;
            default -> throw new IllegalArgumentException("Not a code of 3, 5 or 7 digits: " + code);
        };
    }

    /** The code one level above, e.g. {@code 20103} for {@code 2010301}; none above a class. */
    public static Optional<String> parent(String code) {
        Level level = of(code);
        return level == CLASS ? Optional.empty() : Optional.of(code.substring(0, values()[level.ordinal() - 1].digits));
    }
}
