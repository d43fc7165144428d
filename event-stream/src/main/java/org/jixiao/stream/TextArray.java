package org.jixiao.stream;

import org.jdbi.v3.core.array.SqlArrayType;
import org.jspecify.annotations.Nullable;

/**
 * Many texts as one parameter. The driver sends an array of strings as their bytes, and one of objects as one long literal
 * with every quote in it escaped: of JSON that is much to write and to read.
 */
final class TextArray implements SqlArrayType<String> {

    @Override
    public String getTypeName() {
        return "varchar";
    }

    @Override
    public @Nullable Object convertArrayElement(@Nullable String element) {
        return element;
    }

    @Override
    public Class<?> getArrayElementClass() {
        return String.class;
    }
}
