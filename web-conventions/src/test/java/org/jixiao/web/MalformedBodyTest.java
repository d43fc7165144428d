package org.jixiao.web;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.jixiao.web.Requests.EXAMPLE;
import static org.jixiao.web.Requests.body;
import static org.jixiao.web.Requests.finance;
import static org.jixiao.web.Requests.problem;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class MalformedBodyTest {

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("unfinished", "{\"name\": ", ""),
                arguments("not JSON", "name=x", ""),
                arguments("nothing", "", ""),
                arguments("null", "null", ""),
                arguments("an array for an object", "[]", ""),
                arguments("a text for an object", "\"x\"", ""),
                arguments("unknown field", with("\"nmae\": \"x\""), "nmae"),
                arguments(
                        "unknown field within", "{\"measures\": [{\"name\": \"a\", \"goal\": 1}]}", "measures[0].goal"),
                arguments("duplicate field", with("\"count\": 2"), ""),
                arguments("number for text", "{\"name\": 1}", "name"),
                arguments("object for text", "{\"name\": {}}", "name"),
                arguments("text for a whole number", "{\"count\": \"1\"}", "count"),
                arguments("fraction for a whole number", "{\"count\": 1.5}", "count"),
                arguments("whole number beyond int", "{\"count\": 99999999999}", "count"),
                arguments("1e400000 for a whole number", "{\"count\": 1e400000}", "count"),
                arguments("null for a whole number", "{\"count\": null}", "count"),
                arguments("text for a boolean", with("\"done\": \"yes\""), "done"),
                arguments("number for a boolean", with("\"done\": 1"), "done"),
                arguments("unknown enum", with("\"kind\": \"OTHER\""), "kind"),
                arguments("number for an enum", with("\"kind\": 0"), "kind"),
                arguments("no date", with("\"asOf\": \"31.12.2019\""), "asOf"),
                arguments("no such date", with("\"asOf\": \"2019-02-30\""), "asOf"),
                arguments("number for a date", with("\"asOf\": 17901"), "asOf"),
                arguments("array for a date", with("\"asOf\": [2019, 12, 31]"), "asOf"),
                arguments("empty array for a date", with("\"asOf\": []"), "asOf"),
                arguments("time for a date", with("\"asOf\": \"2019-12-31T00:00:00\""), "asOf"),
                arguments("instant for a date", with("\"asOf\": \"2019-12-31T00:00:00Z\""), "asOf"),
                arguments("empty date", with("\"asOf\": \"\""), "asOf"),
                arguments("a date beyond all years", with("\"asOf\": \"+999999999-12-31\""), "asOf"),
                arguments("a date nobody will see", with("\"asOf\": \"9999-12-31\""), "asOf"),
                arguments("full-width date", with("\"asOf\": \"２０１９-12-31\""), "asOf"),
                arguments("blank for a boolean", with("\"done\": \" \""), "done"),
                arguments("nothing for a boolean", with("\"done\": \"\""), "done"),
                arguments("NUL for a boolean", with("\"done\": \"\\u0000\""), "done"),
                arguments("blank for an enum", with("\"kind\": \" \""), "kind"),
                arguments("null in a list", "{\"measures\": [{\"name\": \"a\"}, null]}", "measures[1]"),
                arguments("null in a map", with("\"labels\": {\"a\": null}"), "labels.a"),
                arguments(
                        "text too long in a map", with("\"labels\": {\"a\": \"" + "长".repeat(51) + "\"}"), "labels.a"),
                arguments("exponent", "{\"amount\": 1e5}", "amount"),
                arguments("exponent as text", "{\"amount\": \"1e5\"}", "amount"),
                arguments("no instant", with("\"at\": \"yesterday\""), "at"),
                arguments("1e400000", "{\"amount\": 1e400000}", "amount"),
                arguments("1e-400000", "{\"amount\": 1e-400000}", "amount"),
                arguments("1e400000 as text", "{\"amount\": \"1e400000\"}", "amount"),
                arguments("1e999", "{\"amount\": \"1e999\"}", "amount"),
                arguments("0e999 and more", "{\"amount\": 0e99999}", "amount"),
                arguments("exponent beyond int", "{\"amount\": 1e99999999999}", "amount"),
                arguments("thousands of digits", "{\"amount\": " + "9".repeat(5000) + "}", ""),
                arguments("thousands of digits as text", "{\"amount\": \"" + "9".repeat(5000) + "\"}", "amount"),
                arguments("NaN", "{\"amount\": NaN}", ""),
                arguments("NaN as text", "{\"amount\": \"NaN\"}", "amount"),
                arguments("empty decimal", "{\"amount\": \"\"}", "amount"),
                arguments("full-width digits", "{\"amount\": \"１２\"}", "amount"),
                arguments("boolean for a decimal", "{\"amount\": true}", "amount"),
                arguments("NUL", "{\"name\": \"a\\u0000b\"}", "name"),
                arguments("raw control character", "{\"name\": \"a\u0001b\"}", ""),
                arguments("lone high surrogate", "{\"name\": \"\\ud800\"}", "name"),
                arguments("lone low surrogate", "{\"name\": \"\\udc00x\"}", "name"),
                arguments("no character", "{\"name\": \"a\\uffff\"}", "name"),
                arguments("the other end of a byte order mark", "{\"name\": \"a\\ufffe\"}", "name"),
                arguments("no character beyond the first plane", "{\"name\": \"\\ud83f\\udffe\"}", "name"),
                arguments("C1 control character", "{\"name\": \"a\\u0085b\"}", "name"),
                arguments("text turned around", "{\"name\": \"a\\u202eb\"}", "name"),
                arguments("text isolated", "{\"name\": \"\\u2066ab\\u2069\"}", "name"),
                arguments("zero-width characters only", "{\"name\": \"\\u200b\\ufeff \\u2060\"}", "name"),
                arguments("an ideographic space only", "{\"name\": \"\\u3000\"}", "name"),
                arguments("a filler only", "{\"name\": \"\\u3164\"}", "name"),
                arguments("NUL in a map", with("\"labels\": {\"a\": \"\\u0000\"}"), "labels.a"),
                arguments("NUL in a key of a map", with("\"labels\": {\"\\u0000\": \"a\"}"), "labels"),
                arguments("something after the end", body("x") + "{}", ""),
                arguments("nested deeply", "[".repeat(10_000), ""),
                arguments("nested deeply within", "{\"measures\": " + "[".repeat(10_000), "measures"),
                arguments("a very long name", "{\"" + "n".repeat(5000) + "\": 1}", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void whatCannotBeReadIsRefusedWithFieldAndReason(String what, String body, String field) {
        var answer = problem(
                        finance()
                                .header("Accept-Language", "en")
                                .body(body.getBytes(StandardCharsets.UTF_8))
                                .put(EXAMPLE, "M")
                                .then(),
                        400)
                .body("violations[0].message", not(emptyString()));
        List<String> fields = answer.extract().path("violations.field");
        assertTrue(
                fields.stream().anyMatch(named -> named.startsWith(field)), () -> "'" + fields + "' names no " + field);
    }

    @Test
    void whatCannotBeReadHidesNothingElse() {
        String body = """
                {"name": " ", "amount": "1e5", "count": 10, "asOf": "2019-02-30", "kind": "OTHER", "colour": "red",
                 "measures": [{"name": "a", "target": "x"}, {"name": "", "target": 1, "goal": 2}, {"name": "b", "target": -1}],
                 "tags": ["", 5], "labels": {"a": "b"}}""";

        problem(finance().body(body).put(EXAMPLE, "M").then(), 400)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "name",
                                "amount",
                                "count",
                                "asOf",
                                "kind",
                                "colour",
                                "measures[0].target",
                                "measures[1].name",
                                "measures[1].goal",
                                "measures[2].target",
                                "tags[0]",
                                "tags[1]"))
                .body("violations.find { it.field == 'asOf' }.message", containsString("2019-12-31"))
                .body("violations.find { it.field == 'name' }.message", equalTo("不得为空白"));
    }

    @Test
    void anElementThatCannotBeReadHidesNoneBesideIt() {
        List<String> unreadable = List.of(
                "\\u0000", "\\u001b[0m", "\\u0085", "\\u200b", "\\u2028", "\\u202e", "\\ue000", "\\u0378", "\\ud800");
        String tags = String.join("\", \"\", \"", unreadable);
        List<String> told = new ArrayList<>();
        for (int i = 1; i <= 2 * unreadable.size(); i++) {
            told.add("tags[" + i + "]");
        }

        problem(
                        finance()
                                .body(with("\"tags\": [\"甲\", \"" + tags + "\", 5, \"乙\"]"))
                                .put(EXAMPLE, "M")
                                .then(),
                        400)
                .body("violations.field", containsInAnyOrder(told.toArray()))
                .body("violations.find { it.field == 'tags[2]' }.message", equalTo("不得为空白"))
                .body("violations.find { it.field == 'tags[3]' }.message", containsString("U+001B"));
    }

    @Test
    void whatIsWrongBehindAnElementThatCannotBeReadIsToldByItsPlaceInTheBody() {
        String body = """
                {"name": "x", "amount": 1, "count": 1, "measures": [{"name": "a\\u200b", "target": 1}, null,
                 {"name": "b", "target": -1}, 7, {"name": "c", "target": 1, "goal": 2}, {"name": "", "target": 1}]}""";

        problem(finance().body(body).put(EXAMPLE, "M").then(), 400)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "measures[0].name",
                                "measures[1]",
                                "measures[2].target",
                                "measures[3]",
                                "measures[4].goal",
                                "measures[5].name"));
    }

    @Test
    void whatIsMissingBesideIsToldAndWhatCouldNotBeReadIsNotSaidToBeMissing() {
        problem(
                        finance()
                                .body("{\"amount\": true, \"measures\": [null]}")
                                .put(EXAMPLE, "M")
                                .then(),
                        400)
                .body("violations.field", containsInAnyOrder("amount", "measures[0]", "name", "count"));
    }

    @Test
    void aBodyWithFaultsWithoutEndIsToldInPart() {
        String many = IntStream.range(0, 500)
                .mapToObj(i -> "\"f" + i + "\": 1")
                .collect(joining(",", "{\"count\": 1, ", "}"));

        problem(finance().body(many).put(EXAMPLE, "M").then(), 400).body("violations", hasSize(20));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{'name': 'x',, 'count': 1} | 14", "{'name': 'x' 'count': 1} | 14", "{'name': 'x', 'count': 1 | 25"
            })
    void whereTheTextIsNoJsonIsToldByItsPlaceAndNotByTheFieldReadLast(String body, int column) {
        problem(finance().body("\n" + body.replace('\'', '"')).put(EXAMPLE, "M").then(), 400)
                .body("violations.field", equalTo(List.of("")))
                .body("violations.message", equalTo(List.of("不是合法的 JSON（第 2 行第 " + column + " 列）。")));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] body = body("@").getBytes(StandardCharsets.ISO_8859_1);
        body[new String(body, StandardCharsets.ISO_8859_1).indexOf('@')] = (byte) 0xff;
        problem(finance().body(body).put(EXAMPLE, "M").then(), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/departments/a%00b/example", "/api/v1/departments/A%07/example"})
    void controlCharactersInTheAddressAreRefused(String path) {
        problem(finance().urlEncodingEnabled(false).get(path).then(), 400)
                .body("violations[0].field", equalTo("department"));
    }

    @Test
    void decimalsAreReadAsTextAndAsNumber() {
        for (String amount : List.of("\"7218661.00\"", "7218661.00", "7218661", "-0.50", "0")) {
            String body = body("x").replace("\"7218661.00\"", amount);
            finance().body(body).put(EXAMPLE, "M-" + amount.hashCode()).then().statusCode(201);
        }
    }

    @Test
    void whateverIsSentNeverBreaksTheHouse() {
        Random random = new Random(20190101);
        for (int i = 0; i < 400; i++) {
            String junk = i % 2 == 0 ? mutated(body("x"), random) : value(random, 0);
            int status = finance()
                    .body(junk.getBytes(StandardCharsets.UTF_8))
                    .put(EXAMPLE, "JUNK")
                    .statusCode();
            assertTrue(status < 500, () -> status + " for " + junk);
        }
    }

    /** A body that is right but for one more field at its end. */
    private static String with(String field) {
        String body = body("x").strip();
        return body.substring(0, body.length() - 1) + ", " + field + "}";
    }

    private static String mutated(String body, Random random) {
        StringBuilder mutated = new StringBuilder(body);
        for (int i = 0; i <= random.nextInt(4); i++) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(3)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.insert(at, "{}[]\",:\\0-e.\u0000\u6f22".charAt(random.nextInt(14)));
                default -> mutated.setCharAt(at, (char) random.nextInt(0x3000));
            }
        }
        return mutated.toString();
    }

    private static String value(Random random, int depth) {
        List<String> names = List.of("name", "amount", "count", "measures", "labels", "kind", "at", "asOf", "x");
        return switch (depth > 4 ? random.nextInt(4) : random.nextInt(6)) {
            case 0 ->
                List.of("true", "null", "-0", "1e308", "1e-99", "12345678901234567890")
                        .get(random.nextInt(6));
            case 1 ->
                "\"" + List.of("", "x", "\\u0000", "BASIC", "1e9", "2019-01-01").get(random.nextInt(6)) + "\"";
            case 2 -> String.valueOf(random.nextInt());
            case 3 -> String.valueOf(random.nextDouble());
            case 4 -> "[" + value(random, depth + 1) + "," + value(random, depth + 1) + "]";
            default ->
                "{\"" + names.get(random.nextInt(9)) + "\":" + value(random, depth + 1) + ",\""
                        + names.get(random.nextInt(9)) + "\":" + value(random, depth + 1) + "}";
        };
    }
}
