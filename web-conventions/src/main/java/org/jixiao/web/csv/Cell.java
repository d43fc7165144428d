package org.jixiao.web.csv;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What stands in a cell: text, a number, or nothing. */
public sealed interface Cell {

    Cell BLANK = new Blank();

    record Text(String text) implements Cell {}

    record Number(BigDecimal number) implements Cell {}

    record Blank() implements Cell {}

    static Cell of(@Nullable String text) {
        return text == null ? BLANK : new Text(text);
    }

    static Cell of(long count) {
        return new Number(BigDecimal.valueOf(count));
    }

    static Cell of(@Nullable Integer count) {
        return count == null ? BLANK : of(count.longValue());
    }

    static Cell of(@Nullable BigDecimal number) {
        return number == null ? BLANK : new Number(number);
    }
}
