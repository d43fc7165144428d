package org.jixiao.scoring.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.stream.Json;

/** Schemes as they are stored and audited. */
public final class SchemeJson {

    private static final ObjectMapper MAPPER = Json.mapper().copy().registerModule(new SchemeModule());

    private SchemeJson() {}

    public static String write(Scheme scheme) {
        return tree(scheme).toString();
    }

    public static JsonNode tree(Scheme scheme) {
        return MAPPER.valueToTree(scheme);
    }

    /** @throws UncheckedIOException where it isn't a scheme */
    public static Scheme read(String json) {
        return read(json, Scheme.class);
    }

    /**
     * Something that holds schemes.
     *
     * @throws UncheckedIOException where it isn't one
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
