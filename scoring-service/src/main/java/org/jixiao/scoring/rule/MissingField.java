package org.jixiao.scoring.rule;

import org.jspecify.annotations.Nullable;

/** A record can't be made, since a field that it needs is absent. */
public final class MissingField extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String field;

    private MissingField(String field) {
        super(field + " is missing");
        this.field = field;
    }

    /** @throws MissingField where there is no value */
    public static <T> T check(@Nullable T value, String field) {
        if (value == null) {
            throw new MissingField(field);
        }
        return value;
    }

    public String field() {
        return field;
    }
}
