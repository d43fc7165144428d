package org.jixiao.events;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record of the stream with its JSON Schema and its golden example.
 *
 * @param name of its files below {@code /events}
 */
record Contract(String name, Class<? extends Record> type) {

    static final String ROOT = "https://jixiao.local/events/";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(all().collect(Collectors.toMap(Contract::id, Contract::schema)))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    static Stream<Contract> all() {
        var states = Arrays.stream(Topic.values())
                .map(topic -> new Contract(
                        topic.topicName().replace("jixiao.", ""),
                        topic.stateType().asSubclass(Record.class)));
        return Stream.concat(states, Stream.of(new Contract("cause", Cause.class)));
    }

    String id() {
        return ROOT + name + ".schema.json";
    }

    String schema() {
        return resource(name + ".schema.json");
    }

    String golden() {
        return resource(name + ".golden.json");
    }

    /** What is wrong with it, by the schema. */
    List<String> faultsOf(String json) {
        return REGISTRY.getSchema(SchemaLocation.of(id())).validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    static Map<String, Contract> byName() {
        return all().collect(Collectors.toMap(Contract::name, contract -> contract));
    }

    private static String resource(String file) {
        try (InputStream in = Objects.requireNonNull(Contract.class.getResourceAsStream("/events/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
