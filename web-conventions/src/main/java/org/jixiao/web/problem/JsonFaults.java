package org.jixiao.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** What is wrong with a JSON body, by field, without a word of Jackson's own. */
public final class JsonFaults {

    public static final Text UNKNOWN_FIELD = new Text("未知字段。", "Unknown field.");

    private JsonFaults() {}

    /** @return at least one fault; its field is where the mapper stopped, and empty where the text isn't JSON at all */
    public static List<Refusal.Fault> of(JsonProcessingException thrown) {
        if (thrown instanceof JsonMappingException mapping) {
            if (mapping.getCause() instanceof Refusal refusal) {
                return refusal.faults().stream()
                        .map(fault -> new Refusal.Fault(join(path(mapping), fault.field()), fault.reason()))
                        .toList();
            }
            if (mapping.getCause() instanceof JsonProcessingException deeper) {
                return List.of(new Refusal.Fault(isSyntax(deeper) ? "" : path(mapping), reason(deeper)));
            }
            return List.of(new Refusal.Fault(path(mapping), reason(mapping)));
        }
        boolean somewhere = !isSyntax(thrown) && thrown.getProcessor() instanceof JsonParser;
        return List.of(new Refusal.Fault(
                somewhere ? path(((JsonParser) thrown.getProcessor()).getParsingContext()) : "", reason(thrown)));
    }

    /** Then the field read last isn't what is wrong; line and column tell where it is. */
    private static boolean isSyntax(JsonProcessingException thrown) {
        return thrown instanceof JsonParseException && !duplicate(thrown);
    }

    private static Text reason(JsonProcessingException thrown) {
        if (thrown instanceof StreamConstraintsException) {
            return new Text("嵌套过深，或数字、文本过长。", "Nested too deeply, or a number or text is too long.");
        }
        if (thrown instanceof InputCoercionException coercion) {
            return Expected.of(coercion.getTargetType());
        }
        if (thrown instanceof JsonParseException && duplicate(thrown)) {
            return new Text(
                    "同一字段出现多次" + where(thrown, true) + "。", "The same field occurs twice" + where(thrown, false) + ".");
        }
        if (thrown instanceof JsonParseException) {
            return new Text("不是合法的 JSON" + where(thrown, true) + "。", "Not valid JSON" + where(thrown, false) + ".");
        }
        if (thrown instanceof UnrecognizedPropertyException) {
            return UNKNOWN_FIELD;
        }
        if (thrown instanceof InvalidNullException) {
            return new Text("不得为 null。", "Must not be null.");
        }
        if (thrown instanceof InvalidFormatException format && format.getTargetType() != null) {
            return Expected.of(format.getTargetType());
        }
        if (thrown instanceof MismatchedInputException mismatched && mismatched.getTargetType() != null) {
            return Expected.of(mismatched.getTargetType());
        }
        return new Text("值不可接受。", "The value is not acceptable.");
    }

    private static boolean duplicate(JsonProcessingException thrown) {
        String message = thrown.getOriginalMessage();
        return message != null && message.startsWith("Duplicate field");
    }

    /** Where the parser stopped, e.g. {@code measures[0].target}. */
    static String path(JsonStreamContext place) {
        String path = "";
        for (JsonStreamContext context = place; context != null && !context.inRoot(); context = context.getParent()) {
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
    static String path(JsonMappingException thrown) {
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
