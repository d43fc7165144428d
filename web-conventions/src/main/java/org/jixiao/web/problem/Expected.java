package org.jixiao.web.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.web.Text;

/** What must stand where a value of a type is read, from a body or from the address. */
public final class Expected {

    private Expected() {}

    public static Text of(Class<?> type) {
        if (type.isEnum()) {
            String names =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return new Text("应为下列之一：" + names + "。", "Must be one of " + names + ".");
        }
        String name = type.getSimpleName();
        return switch (name) {
            case "BigDecimal", "BigInteger" -> new Text("应为数字。", "Must be a number.");
            case "int", "Integer", "long", "Long", "short", "Short" -> new Text("应为整数。", "Must be a whole number.");
            case "boolean", "Boolean" -> new Text("应为 true 或 false。", "Must be true or false.");
            case "String" -> new Text("应为文本。", "Must be text.");
            case "LocalDate" ->
                new Text(
                        "应为 1900 至 2200 年间的日期，按 yyyy-MM-dd 书写，例如 2019-12-31。",
                        "Must be a date of 1900 to 2200, written yyyy-MM-dd, such as 2019-12-31.");
            case "Instant" ->
                new Text(
                        "应为 1900 至 2200 年间的 UTC 时刻，例如 2019-12-31T16:00:00Z。",
                        "Must be an instant of 1900 to 2200, such as 2019-12-31T16:00:00Z.");
            default ->
                List.class.isAssignableFrom(type) || type.isArray()
                        ? new Text("应为数组。", "Must be an array.")
                        : new Text("应为对象，且字段齐全、类型正确。", "Must be an object with fields of the right types.");
        };
    }
}
