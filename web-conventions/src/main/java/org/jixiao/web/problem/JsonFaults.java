package org.jixiao.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** What is wrong with a JSON body, by field, without a word of Jackson's own. */
public final class JsonFaults {

    public static final Text UNKNOWN_FIELD = new Text("未知字段。", "Unknown field.");

    private JsonFaults() {}

    /** @return at least one fault; its field is where the mapper or, failing that, the parser stopped */
    public static List<Refusal.Fault> of(JsonProcessingException thrown) {
        if (thrown instanceof JsonMappingException mapping) {
            if (mapping.getCause() instanceof Refusal refusal) {
                return refusal.faults().stream()
                        .map(fault -> new Refusal.Fault(join(path(mapping), fault.field()), fault.reason()))
                        .toList();
            }
            if (mapping.getCause() instanceof JsonProcessingException deeper) {
                return List.of(new Refusal.Fault(path(mapping), reason(deeper)));
            }
            return List.of(new Refusal.Fault(path(mapping), reason(mapping)));
        }
        return List.of(new Refusal.Fault(
                thrown.getProcessor() instanceof JsonParser parser ? path(parser) : "", reason(thrown)));
    }

    private static Text reason(JsonProcessingException thrown) {
        if (thrown instanceof StreamConstraintsException) {
            return new Text("嵌套过深，或数字、文本过长。", "Nested too deeply, or a number or text is too long.");
        }
        if (thrown instanceof StreamReadException && duplicate(thrown)) {
            return new Text(
                    "同一字段出现多次" + where(thrown, true) + "。", "The same field occurs twice" + where(thrown, false) + ".");
        }
        if (thrown instanceof StreamReadException) {
            return new Text("不是合法的 JSON" + where(thrown, true) + "。", "Not valid JSON" + where(thrown, false) + ".");
        }
        if (thrown instanceof UnrecognizedPropertyException) {
            return UNKNOWN_FIELD;
        }
        if (thrown instanceof InvalidFormatException format && format.getTargetType() != null) {
            return mustBe(format.getTargetType());
        }
        if (thrown instanceof MismatchedInputException mismatched && mismatched.getTargetType() != null) {
            return mustBe(mismatched.getTargetType());
        }
        return new Text("值不可接受。", "The value is not acceptable.");
    }

    private static boolean duplicate(JsonProcessingException thrown) {
        String message = thrown.getOriginalMessage();
        return message != null && message.startsWith("Duplicate field");
    }

    /** What a value of this type is, for whoever sent something else. */
    public static Text mustBe(Class<?> type) {
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
            case "LocalDate" -> new Text("应为日期，例如 2019-12-31。", "Must be a date such as 2019-12-31.");
            case "Instant" ->
                new Text("应为 UTC 时刻，例如 2019-12-31T16:00:00Z。", "Must be an instant such as 2019-12-31T16:00:00Z.");
            default ->
                List.class.isAssignableFrom(type) || type.isArray()
                        ? new Text("应为数组。", "Must be an array.")
                        : new Text("应为对象，且字段齐全、类型正确。", "Must be an object with fields of the right types.");
        };
    }

    /** Where the parser stopped, e.g. {@code measures[0].target}. */
    private static String path(JsonParser parser) {
        String path = "";
        JsonStreamContext context = parser.getParsingContext();
        for (; context != null && !context.inRoot(); context = context.getParent()) {
            if (context.inArray()) {
                path = "[" + context.getCurrentIndex() + "]" + (path.isEmpty() || path.startsWith("[") ? "" : ".")
                        + path;
            } else if (context.getCurrentName() != null) {
                path = context.getCurrentName() + (path.isEmpty() || path.startsWith("[") ? "" : ".") + path;
            }
        }
        return path;
    }

    private static String join(String path, String field) {
        return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
    }

    /** E.g. {@code measures[0].target}. */
    private static String path(JsonMappingException thrown) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : thrown.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String where(JsonProcessingException thrown, boolean chinese) {
        JsonLocation at = thrown.getLocation();
        if (at == null || at.getLineNr() < 1) {
            return "";
        }
        return chinese
                ? "（第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列）"
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}
