package org.jixiao.budget.entry;

import com.networknt.schema.Error;
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
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Holds a record of a topic against the schema that event-stream publishes for it. */
public final class EventSchema {

    private EventSchema() {}

    /** What is wrong with it, by the schema. */
    public static List<String> faultsOf(ConsumerRecord<String, byte[]> event) {
        String file = event.topic().replace("jixiao.", "") + ".schema.json";
        String id = "https://jixiao.local/events/" + file;
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(id, resource(file))))
                .getSchema(SchemaLocation.of(id))
                .validate(new String(event.value(), StandardCharsets.UTF_8), InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static String resource(String file) {
        try (InputStream in = EventSchema.class.getResourceAsStream("/events/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
