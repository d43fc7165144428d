package org.jixiao.embedded.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The table of bad inputs of a service, made from what its running OpenAPI document says of each parameter of the address
 * and each field of each JSON body: missing, null, of another type, too long, out of bounds, none of the constants, no day of
 * the calendar, and so on. So a new field is tested as soon as it is in the contract, by what the contract promises.
 *
 * <pre>{@code
 * new BadInputs(base).sample("line", "2010301").all()
 * }</pre>
 */
public final class BadInputs {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** Beyond their bounds the nearest bound counts: nothing is refused. */
    private static final Set<String> CLAMPED = Set.of("page", "size");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final URI base;
    private final JsonNode document;
    private final Map<String, String> samples = new HashMap<>(Map.of("department", "BAD-INPUTS", "year", "2019"));
    private final List<BadInput> found = new ArrayList<>();

    public BadInputs(URI base) {
        this.base = base;
        this.document = document(base);
    }

    /** What to put for a parameter of the path while others are bad; 1 for those not named here. */
    public BadInputs sample(String parameter, String value) {
        samples.put(parameter, value);
        return this;
    }

    /** Of all operations, in the document's order. */
    public List<BadInput> all() {
        found.clear();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        operation(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue());
                    }
                }));
        return List.copyOf(found);
    }

    /** @throws AssertionError unless every operation that takes a body refuses one whose type nobody tells, with 415 */
    public void areRefusedUntyped() {
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (operation.getValue().has("requestBody")) {
                        isRefusedUntyped(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey() + required(operation.getValue().path("parameters")));
                    }
                }));
    }

    /** The part of an address without which nobody would look at the body. */
    private static String required(JsonNode parameters) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        parameters.forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                String name = parameter.path("name").asText();
                query.add(name + "={" + name + "}");
            }
        });
        return query.toString();
    }

    private void isRefusedUntyped(String method, String template) {
        HttpResponse<String> answer = Visit.send(HttpRequest.newBuilder(base.resolve(filled(template, samples)))
                .method(method, BodyPublishers.ofString("{}"))
                .header("Authorization", "Bearer " + everybody()));
        if (answer.statusCode() != 415 || !answer.body().contains("Content-Type")) {
            throw new AssertionError(method + " " + template + " takes a body without a Content-Type: "
                    + answer.statusCode() + " " + answer.body());
        }
    }

    /** Whom every door that takes a body is open to. */
    private String everybody() {
        return Tokens.of("everybody", "诸角色", Set.of("clerk", "finance"), samples.get("department"));
    }

    private void operation(String method, String template, JsonNode operation) {
        boolean hasBody = operation.has("requestBody");
        for (JsonNode parameter : operation.path("parameters")) {
            address(method, template, parameter, hasBody ? "{}" : null);
        }
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        if (!schema.isMissingNode()) {
            URI address = base.resolve(filled(template, samples));
            for (String none : List.of("", "null", "x", "{", "7", "\"text\"")) {
                found.add(new BadInput(method, address, none, ""));
            }
            body(
                    schema,
                    "",
                    UnaryOperator.identity(),
                    (bad, field) -> found.add(new BadInput(method, address, bad.toString(), field)));
        }
    }

    private void address(String method, String template, JsonNode parameter, @Nullable String body) {
        String name = parameter.path("name").asText();
        boolean path = parameter.path("in").asText().equals("path");
        if (!path && !parameter.path("in").asText().equals("query")) {
            return;
        }
        JsonNode schema = resolved(parameter.path("schema"));
        boolean number = schema.path("type").asText().equals("integer");
        for (JsonNode bad : BadValues.of(schema, !CLAMPED.contains(name))) {
            // Whatever is no text becomes one in an address, and a blank one is no part of it.
            String text = bad.asText();
            if (!(bad.isTextual() || number && bad.isNumber()) || text.isBlank() || text.indexOf('\0') >= 0) {
                continue;
            }
            if (path) {
                Map<String, String> filling = new HashMap<>(samples);
                filling.put(name, text);
                found.add(new BadInput(method, base.resolve(filled(template, filling)), body, name));
            } else {
                String query = "?" + name + "=" + encoded(text);
                found.add(new BadInput(method, base.resolve(filled(template, samples) + query), body, name));
            }
        }
    }

    private interface Found {
        void bad(JsonNode body, String field);
    }

    /** @param within puts a value where it stands in the body */
    private void body(JsonNode unresolved, String field, UnaryOperator<JsonNode> within, Found sink) {
        JsonNode schema = resolved(unresolved);
        BadValues.of(schema, true).forEach(bad -> sink.bad(within.apply(bad), field));
        if (schema.has("discriminator")) {
            String property = schema.at("/discriminator/propertyName").asText();
            schema.at("/discriminator/mapping").fields().forEachRemaining(kind -> {
                ObjectNode known = JSON.objectNode().put(property, kind.getKey());
                JsonNode one =
                        resolved(JSON.objectNode().put("$ref", kind.getValue().asText()));
                fields(one, known, field, within, sink);
            });
        } else if (schema.has("properties")) {
            fields(schema, JSON.objectNode(), field, within, sink);
        } else if (schema.has("items")) {
            String first = field + "[0]";
            UnaryOperator<JsonNode> inList =
                    value -> within.apply(JSON.arrayNode().add(value));
            sink.bad(inList.apply(JSON.nullNode()), first);
            body(schema.get("items"), first, inList, sink);
            if (schema.has("maxItems")) {
                int most = schema.get("maxItems").asInt();
                ArrayNode tooMany = JSON.arrayNode();
                IntStream.rangeClosed(0, most).forEach(i -> tooMany.add(harmless(schema.get("items"))));
                sink.bad(within.apply(tooMany), field + "[" + most + "]");
            }
        }
    }

    /** Read without a fault, though it may not be valid. */
    private JsonNode harmless(JsonNode items) {
        JsonNode schema = resolved(items);
        if (schema.has("discriminator")) {
            String kind = schema.at("/discriminator/mapping").fieldNames().next();
            return JSON.objectNode()
                    .put(schema.at("/discriminator/propertyName").asText(), kind);
        }
        return schema.path("type").asText().equals("string") ? JSON.textNode("x") : JSON.numberNode(1);
    }

    private void fields(JsonNode schema, ObjectNode known, String field, UnaryOperator<JsonNode> within, Found sink) {
        String prefix = field.isEmpty() ? "" : field + ".";
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        sink.bad(within.apply(known.deepCopy().put("nonsense", 1)), prefix + "nonsense");
        schema.path("properties").fields().forEachRemaining(property -> {
            String name = property.getKey();
            if (known.has(name)) {
                return;
            }
            if (required.contains(name)) {
                sink.bad(within.apply(known), prefix + name);
                sink.bad(within.apply(known.deepCopy().putNull(name)), prefix + name);
            }
            body(
                    property.getValue(),
                    prefix + name,
                    value -> within.apply(known.deepCopy().set(name, value)),
                    sink);
        });
    }

    /** With what the schema says beside its reference. */
    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        if (reference.isEmpty()) {
            return schema;
        }
        ObjectNode whole = resolved(document.at(reference.substring(1))).deepCopy();
        schema.fields().forEachRemaining(beside -> {
            if (!beside.getKey().equals("$ref")) {
                whole.set(beside.getKey(), beside.getValue());
            }
        });
        return whole;
    }

    private static String filled(String template, Map<String, String> values) {
        StringBuilder path = new StringBuilder();
        for (String part : template.split("(?=\\{)|(?<=})")) {
            path.append(
                    part.startsWith("{")
                            ? encoded(values.getOrDefault(part.substring(1, part.length() - 1), "1"))
                            : part);
        }
        return path.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static JsonNode document(URI base) {
        try {
            return new ObjectMapper()
                    .readTree(Visit.get(base.resolve("/q/openapi?format=json")).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
