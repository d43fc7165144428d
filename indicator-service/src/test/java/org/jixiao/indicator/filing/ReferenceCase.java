package org.jixiao.indicator.filing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Liujiaoting 2019 as the requests that the local run sends too. */
public final class ReferenceCase {

    private static final Path FOLDER = Path.of("../deploy/sample/liujiaoting-2019");

    private ReferenceCase() {}

    /** Definitions by code. C1 to C4 are assessed and not measured, and so no indicators. */
    public static Map<String, JsonNode> definitions() {
        return byCode("indicators.json");
    }

    public static Map<String, JsonNode> actuals() {
        return byCode("actuals.json");
    }

    public static JsonNode goals() {
        return read("goals.json");
    }

    private static Map<String, JsonNode> byCode(String file) {
        Map<String, JsonNode> byCode = new TreeMap<>();
        read(file).fields().forEachRemaining(entry -> byCode.put(entry.getKey(), entry.getValue()));
        return byCode;
    }

    private static JsonNode read(String file) {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
