package org.jixiao.indicator.house;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.indicator.filing.Api;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever endpoint there is, a parameter or a body that can't be is refused with 400, naming it and where it was. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class EveryEndpointRefusesTest {

    private static final Map<String, String> GOOD = Map.of(
            "department",
            "420104-BAD",
            "year",
            "2019",
            "code",
            "B12",
            "sha256",
            "0".repeat(64),
            "name",
            "甲.pdf",
            "period",
            "2019-03");

    /** What can't be, by parameter. A parameter without a row here fails the test that meets it. */
    private static final Map<String, List<String>> BAD = Map.ofEntries(
            Map.entry("department", List.of("六角亭", "-x", "x".repeat(33))),
            Map.entry("year", List.of("x", "1999", "2100", "+2019")),
            Map.entry("code", List.of("B_1", "B".repeat(33))),
            Map.entry("sha256", List.of("x", "A".repeat(64))),
            Map.entry("page", List.of("x", "1.5", "99999999999")),
            Map.entry("size", List.of("x")),
            Map.entry("period", List.of("2019", "2019-13", "2019-Q5", "三月")),
            Map.entry("dryRun", List.of("maybe", "TRUE")),
            Map.entry("status", List.of("MAYBE", "approved")),
            Map.entry("state", List.of("MAYBE", "draft")),
            Map.entry("severity", List.of("MAYBE", "note")),
            Map.entry("kind", List.of("MAYBE", "partial_year")),
            Map.entry("reportingState", List.of("MAYBE", "open")),
            Map.entry("name", List.of("", "a/b.pdf")));

    /** Looked at once the rest is understood; what can't be is refused by the tests of the endpoints they are for. */
    private static final List<String> LATER = List.of("If-Match", "If-None-Match", "Idempotency-Key");

    record Parameter(String method, String path, String name, String in, String value) {}

    record Endpoint(String method, String path) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("badParameters")
    void aParameterThatCantBeIsNamed(Parameter bad) {
        RequestSpecification request = request();
        String path = bad.path();
        for (Map.Entry<String, String> good : GOOD.entrySet()) {
            String value = bad.in().equals("path") && bad.name().equals(good.getKey()) ? bad.value() : good.getValue();
            path = path.replace("{" + good.getKey() + "}", value);
        }
        if (bad.in().equals("query")) {
            request.queryParam(bad.name(), bad.value());
        }
        if (!bad.method().equals("GET") && !bad.method().equals("DELETE")) {
            request.body("{}");
        }
        request.request(bad.method(), path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.findAll { it.in == '" + bad.in() + "' }.field", hasItem(bad.name()))
                .body("violations.message", everyItem(not(blankOrNullString())));
    }

    private static RequestSpecification request() {
        return Api.as(Tokens.finance()).accept("*/*");
    }

    static Stream<Parameter> badParameters() {
        return operations(operation -> {
            List<Parameter> parameters = new ArrayList<>();
            operation.node().path("parameters").forEach(parameter -> {
                String name = parameter.path("name").asText();
                if (!LATER.contains(name)) {
                    List<String> values = BAD.getOrDefault(name, List.of("(no bad value known)"));
                    values.forEach(value -> parameters.add(new Parameter(
                            operation.method(),
                            operation.path(),
                            name,
                            parameter.path("in").asText(),
                            value)));
                }
            });
            return parameters.stream();
        });
    }

    @ParameterizedTest(name = "{0} refuses what is no object of its kind")
    @MethodSource("withBodies")
    void aBodyThatCantBeIsRefused(Endpoint endpoint) {
        for (String body : List.of("", "{", "[]", "\"text\"", "null", "{\"colour\": \"red\"}")) {
            String path = endpoint.path();
            for (Map.Entry<String, String> good : GOOD.entrySet()) {
                path = path.replace("{" + good.getKey() + "}", good.getValue());
            }
            request()
                    .body(body)
                    .request(endpoint.method(), path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations.field", hasItem(body.contains("colour") ? "colour" : ""))
                    .body("violations.message", everyItem(not(blankOrNullString())));
        }
    }

    /** Batches take lists, and tables beside JSON: what they refuse is told by the tests of their own. */
    static Stream<Endpoint> withBodies() {
        return operations(operation -> operation.path().endsWith(":batch")
                        || operation
                                .node()
                                .at("/requestBody/content/application~1json")
                                .isMissingNode()
                ? Stream.empty()
                : Stream.of(new Endpoint(operation.method(), operation.path())));
    }

    private record Described(String method, String path, JsonNode node) {}

    private static <T> Stream<T> operations(Function<Described, Stream<T>> of) {
        List<T> all = new ArrayList<>();
        contract()
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(operation -> of.apply(new Described(
                                        operation.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        operation.getValue()))
                                .forEach(all::add)));
        return all.stream();
    }

    private static JsonNode contract() {
        try {
            return new YAMLMapper().readTree(Path.of("openapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
