package org.jixiao.embedded.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for every schema of an OpenAPI 3.1 document: keywords that fit the type, portable patterns, true examples. */
final class ContractSchemas {
    private static final Set<String> OF_NUMBERS =
            Set.of("multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
    private static final Set<String> OF_TEXT = Set.of("pattern", "minLength", "maxLength");

    private final JsonNode document;
    private final List<String> faults;

    ContractSchemas(JsonNode document, List<String> faults) {
        this.document = document;
        this.faults = faults;
    }

    void check(String where, JsonNode schema) {
        Set<String> types = types(schema);
        misplaced(where, schema, OF_NUMBERS, types, Set.of("integer", "number"));
        misplaced(where, schema, OF_TEXT, types, Set.of("string"));
        if (schema.has("pattern")) {
            String pattern = schema.get("pattern").asText();
            EcmaPattern.faults(pattern).forEach(fault -> faults.add(where + ": the pattern " + pattern + " " + fault));
        }
        examples(where, schema, schema);
        below(where, schema);
    }

    /** @param holder what has the examples: the schema itself, or a parameter */
    void examples(String where, JsonNode schema, JsonNode holder) {
        if (holder.has("example")) {
            example(where, schema, holder.get("example"));
        }
        if (holder.path("examples").isArray()) {
            holder.get("examples").forEach(example -> example(where, schema, example));
        }
    }

    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        if (reference.isEmpty()) {
            return node;
        }
        JsonNode target = document.at(reference.substring(1));
        if (target.isMissingNode()) {
            faults.add("nothing at " + reference);
        }
        return target;
    }

    private void below(String where, JsonNode schema) {
        schema.path("properties")
                .fields()
                .forEachRemaining(property -> check(where + "." + property.getKey(), property.getValue()));
        Stream.of("items", "additionalProperties")
                .filter(name -> schema.path(name).isObject())
                .forEach(name -> check(where + "[]", schema.get(name)));
        Stream.of("oneOf", "anyOf", "allOf").forEach(name -> schema.path(name).forEach(part -> check(where, part)));
        resolved(schema);
    }

    private void misplaced(String where, JsonNode schema, Set<String> keywords, Set<String> types, Set<String> needed) {
        keywords.stream()
                .filter(schema::has)
                .filter(keyword -> types.stream().noneMatch(needed::contains))
                .forEach(keyword -> faults.add(where + ": " + keyword + " means nothing for " + types));
    }

    /** Of the schema, or of the one it refers to; empty where any type will do. */
    private Set<String> types(JsonNode schema) {
        JsonNode declared =
                schema.has("type") ? schema.get("type") : resolved(schema).path("type");
        Set<String> types = new HashSet<>();
        if (declared.isTextual()) {
            types.add(declared.asText());
        }
        declared.forEach(type -> types.add(type.asText()));
        return types;
    }

    private void example(String where, JsonNode schema, JsonNode example) {
        Set<String> types = types(schema);
        if (!types.isEmpty() && types.stream().noneMatch(type -> is(type, example))) {
            faults.add(where + ": the example " + example + " is not of the type " + types);
            return;
        }
        Stream.of(schema, resolved(schema)).distinct().forEach(source -> values(where, source, example));
    }

    private void values(String where, JsonNode schema, JsonNode example) {
        String text = example.asText();
        if (example.isTextual()
                && schema.has("pattern")
                && !Pattern.compile(schema.get("pattern").asText())
                        .matcher(text)
                        .find()) {
            faults.add(where + ": the example " + example + " doesn't match " + schema.get("pattern"));
        }
        if (schema.has("enum") && !contains(schema.get("enum"), example)) {
            faults.add(where + ": the example " + example + " is none of " + schema.get("enum"));
        }
        if (example.isNumber() && outside(schema, example.decimalValue())) {
            faults.add(where + ": the example " + example + " is out of bounds");
        }
    }

    private static boolean contains(JsonNode array, JsonNode value) {
        for (JsonNode each : array) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean outside(JsonNode schema, BigDecimal value) {
        return schema.has("minimum") && value.compareTo(schema.get("minimum").decimalValue()) < 0
                || schema.has("maximum")
                        && value.compareTo(schema.get("maximum").decimalValue()) > 0;
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
