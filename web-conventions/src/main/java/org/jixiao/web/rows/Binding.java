package org.jixiao.web.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.function.Consumer;
import org.jixiao.web.Refusal;
import org.jixiao.web.Refusal.Fault;
import org.jixiao.web.problem.JsonFaults;
import org.jspecify.annotations.Nullable;

/** Makes a row of what a file says in one place, by the rules of every REST body. */
final class Binding<T> {

    private final Class<T> type;
    private final ObjectReader document;
    private final ObjectReader part;

    Binding(ObjectMapper json, Class<T> type) {
        this.type = type;
        this.document = json.readerFor(type);
        this.part = document.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** For a format that knows nothing but text: there {@code 2019} is a number and {@code true} a boolean. */
    static <T> Binding<T> ofText(ObjectMapper json, Class<T> type) {
        return new Binding<>(json.copy().configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, true), type);
    }

    T read(String whole) throws JsonProcessingException {
        return there(document.readValue(whole), null);
    }

    T read(JsonNode whole) throws IOException {
        return there(document.readValue(whole), null);
    }

    /** Reads the value at the parser's token, and leaves what follows. */
    T read(JsonParser within) throws IOException {
        return there(part.readValue(within), within);
    }

    /**
     * Tells what was wrong, at the fields of the row.
     *
     * @throws Refusal where it isn't about the row: the body is too large
     */
    static void faults(JsonProcessingException thrown, Consumer<Fault> faults) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal && refusal.status() != 400) {
                throw refusal;
            }
        }
        JsonFaults.of(thrown).forEach(faults);
    }

    private T there(@Nullable T value, @Nullable JsonParser at) throws MismatchedInputException {
        if (value == null) {
            throw MismatchedInputException.from(at, type, "null for a row");
        }
        return value;
    }
}
