package org.jixiao.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks a record and its schema side by side, so that a field forgotten on either side is found. */
class SchemaTest {

    private final Set<Type> seen = new HashSet<>();

    static Stream<Contract> contracts() {
        return Contract.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_schema_says_what_its_record_holds(Contract contract) throws JsonProcessingException {
        JsonNode schema = Json.mapper().readTree(contract.schema());
        assertEquals(
                "https://json-schema.org/draft/2020-12/schema",
                schema.path("$schema").textValue());
        assertEquals(contract.id(), schema.path("$id").textValue());

        compareRecord(contract.name(), contract.type(), new Place(contract, schema));
    }

    @Test
    void the_schema_of_budgets_names_every_metric() throws JsonProcessingException {
        JsonNode schema =
                Json.mapper().readTree(Contract.byName().get("budgets").schema());

        assertEquals(
                Arrays.stream(BudgetMetric.values()).map(BudgetMetric::key).toList(),
                texts(schema.at("/$defs/Metric/properties/name/enum")));
    }

    /** A node of a schema, and the document its references are relative to. */
    private record Place(Contract document, JsonNode node) {

        Place at(String field) {
            return new Place(document, node.path(field));
        }

        Place resolved() throws JsonProcessingException {
            String reference = node.path("$ref").asText("");
            if (reference.isEmpty()) {
                return this;
            }
            String file = reference.replaceAll("#.*", "");
            Contract target = file.isEmpty() ? document : Contract.byName().get(file.replace(".schema.json", ""));
            JsonNode root = Json.mapper().readTree(target.schema());
            String pointer = reference.contains("#") ? reference.replaceAll(".*#", "") : "";
            return new Place(target, root.at(pointer));
        }
    }

    private void compareRecord(String path, Class<?> type, Place schema) throws JsonProcessingException {
        assertEquals("object", schema.node().path("type").textValue(), path);
        List<String> names = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            names.add(component.getName());
            if (!nullable) {
                required.add(component.getName());
            }
        }
        assertEquals(names, fields(schema.node().path("properties")), path);
        assertEquals(required, texts(schema.node().path("required")), path + ", required");
        if (seen.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                Place property = schema.at("properties").at(component.getName());
                boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                compare(path + "." + component.getName(), component.getGenericType(), nullable, property);
            }
        }
    }

    private void compare(String path, Type type, boolean nullable, Place schema) throws JsonProcessingException {
        if (schema.node().has("anyOf")) {
            assertTrue(nullable, path + " is never null");
            assertEquals("null", schema.node().at("/anyOf/1/type").textValue(), path);
            compare(
                    path,
                    type,
                    false,
                    new Place(schema.document(), schema.node().at("/anyOf/0")));
        } else if (type instanceof ParameterizedType list) {
            assertEquals("array", schema.node().path("type").textValue(), path);
            compare(path + "[]", list.getActualTypeArguments()[0], false, schema.at("items"));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            compareRecord(path, record, schema.resolved());
        } else if (type instanceof Class<?> words && words.isEnum()) {
            assertEquals(
                    Arrays.stream(words.getEnumConstants())
                            .map(Object::toString)
                            .toList(),
                    texts(schema.resolved().node().path("enum")),
                    path);
        } else {
            compareValue(path, (Class<?>) type, nullable, schema.node());
        }
    }

    private static void compareValue(String path, Class<?> type, boolean nullable, JsonNode schema) {
        JsonNode declared = schema.path("type");
        assertEquals(
                nullable ? List.of(jsonType(type), "null") : List.of(jsonType(type)),
                declared.isArray() ? texts(declared) : List.of(declared.asText()),
                path);
        assertEquals(type == BigDecimal.class, schema.has("pattern"), path + " is a decimal as text");
        assertEquals(format(type), schema.path("format").asText(""), path);
    }

    private static String jsonType(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "integer";
        }
        return type == boolean.class || type == Boolean.class ? "boolean" : "string";
    }

    private static String format(Class<?> type) {
        if (type == Instant.class) {
            return "date-time";
        }
        return type == LocalDate.class ? "date" : "";
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
