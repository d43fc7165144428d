package org.jixiao.indicator.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A JSON Schema that the stream publishes for its consumers. */
record PublishedSchema(String name) {

    private static final String ROOT = "https://jixiao.local/events/";

    void assertHolds(String json) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, known -> known.schemas(Map.of(id(name), read(name))));
        var faults = registry.getSchema(SchemaLocation.of(id(name))).validate(json, InputFormat.JSON);
        assertEquals(List.of(), faults, json);
    }

    private static String id(String name) {
        return ROOT + name + ".schema.json";
    }

    private static String read(String name) {
        String file = "/events/" + name + ".schema.json";
        try (InputStream in = Objects.requireNonNull(PublishedSchema.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
