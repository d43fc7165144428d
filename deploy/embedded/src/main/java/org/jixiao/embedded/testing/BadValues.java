package org.jixiao.embedded.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a schema excludes: for each of its words the values that break it, and no other word. */
final class BadValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Whichever of these a pattern doesn't match. */
    private static final List<String> TEXTS = List.of("", " ", "-", "a b", "六角亭", "=1", "x".repeat(300));

    private BadValues() {}

    /** @param bounds whether what is out of bounds is bad, and not taken for the nearest bound */
    static List<JsonNode> of(JsonNode schema, boolean bounds) {
        List<JsonNode> bad = new ArrayList<>();
        if (schema.has("enum")) {
            texts("NONSENSE", "").forEach(bad::add);
            bad.add(JSON.numberNode(7));
        } else {
            switch (schema.path("format").asText()) {
                case "decimal" -> decimals(schema).forEach(bad::add);
                case "date" -> days().forEach(bad::add);
                default -> byType(schema, bounds).forEach(bad::add);
            }
        }
        if (!schema.path("type").asText().equals("object") && !schema.has("properties") && !schema.has("oneOf")) {
            bad.add(JSON.objectNode().put("deep", 1));
        }
        return bad;
    }

    private static Stream<JsonNode> byType(JsonNode schema, boolean bounds) {
        return switch (schema.path("type").asText()) {
            case "string" -> Stream.concat(Stream.of(JSON.numberNode(7), JSON.textNode("a\0b")), text(schema));
            case "integer" ->
                Stream.concat(
                        Stream.of(
                                JSON.textNode("one"),
                                JSON.numberNode(new BigDecimal("1.5")),
                                JSON.numberNode(99_999_999_999L),
                                JSON.booleanNode(true)),
                        bounds ? outOfBounds(schema) : Stream.empty());
            case "number" ->
                Stream.concat(
                        Stream.of(JSON.textNode("many"), JSON.booleanNode(true)),
                        schema.has("multipleOf")
                                ? Stream.of(JSON.numberNode(
                                        schema.get("multipleOf").decimalValue().movePointLeft(1)))
                                : Stream.empty());
            case "boolean" -> Stream.of(JSON.textNode("maybe"), JSON.textNode("true"), JSON.numberNode(1));
            case "array", "object" -> Stream.of(JSON.textNode("x"), JSON.numberNode(7));
            default -> Stream.empty();
        };
    }

    private static Stream<JsonNode> text(JsonNode schema) {
        Stream<String> unmatched = schema.has("pattern")
                ? TEXTS.stream()
                        .filter(text -> !Pattern.compile(schema.get("pattern").asText())
                                .matcher(text)
                                .find())
                : Stream.empty();
        Stream<String> tooLong = schema.has("maxLength")
                ? Stream.of("长".repeat(schema.get("maxLength").asInt() + 1))
                : Stream.empty();
        Stream<String> empty = schema.path("minLength").asInt() > 0 ? Stream.of("") : Stream.empty();
        return Stream.of(unmatched, tooLong, empty).flatMap(texts -> texts).map(JSON::textNode);
    }

    private static Stream<JsonNode> outOfBounds(JsonNode schema) {
        return Stream.concat(
                schema.has("minimum")
                        ? Stream.of(JSON.numberNode(schema.get("minimum").asLong() - 1))
                        : Stream.empty(),
                schema.has("maximum")
                        ? Stream.of(JSON.numberNode(schema.get("maximum").asLong() + 1))
                        : Stream.empty());
    }

    /** Decimals travel as text. */
    private static Stream<JsonNode> decimals(JsonNode schema) {
        Pattern form = Pattern.compile(schema.path("pattern").asText(".*"));
        Stream<String> unmatched = Stream.of("-1", "0.001", "0.0000001")
                .filter(text -> !form.matcher(text).find());
        return Stream.concat(
                Stream.concat(texts("many", "", "1e5", "1,000.00", "1".repeat(30)), unmatched.map(JSON::textNode)),
                Stream.of(JSON.booleanNode(true)));
    }

    private static Stream<JsonNode> days() {
        return Stream.concat(
                texts("2019-02-30", "2019/3/5", "2019-3-5", "20190305", "2019-03-05T00:00:00", "1899-12-31", ""),
                Stream.of(
                        JSON.numberNode(20190305),
                        JSON.arrayNode().add(2019).add(3).add(5)));
    }

    private static Stream<JsonNode> texts(String... texts) {
        return Stream.of(texts).map(JSON::textNode);
    }
}
