package org.jixiao.indicator.filing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.stream.StreamConfig;
import org.junit.jupiter.api.Test;

/** What a year's indicators hold together is bounded, so that one scorecard can tell of all of them. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class LargestYearTest {

    private final Api api = Api.fresh("LARGE");

    @Inject
    Jdbi jdbi;

    @Inject
    StreamConfig stream;

    @Test
    void whatWouldMakeTheYearLargerThanItMayBeIsRefusedWithFigureAndLimit() {
        define("B1", 50, 60).statusCode(201);
        fillUp();
        long full = bytes();
        assertTrue(full <= stream.largestYear() && 2 * (stream.largestYear() - full) < 40_000, full + " bytes");

        define("B2", 50, 60)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString(api.department() + "/2019"))
                .body("detail", containsString(stream.largestYear() + " 字节"));

        assertEquals(full, bytes());
        api.clerk().get(api.indicator("B2")).then().statusCode(404);
        define("B1", 50, 195).statusCode(422);
        define("B1", 50, 10).statusCode(200);
    }

    @Test
    void aYearThatIsTooLargeAlreadyMayShrink() {
        define("B1", 50, 60).statusCode(201);
        fillUp();
        copies("Z", 2);
        assertTrue(bytes() > stream.largestYear());

        define("B1", 49, 60).statusCode(200);
        define("B1", 50, 60).statusCode(422);
        api.clerk().delete(api.indicator("Z1")).then().statusCode(204);
    }

    @Test
    void aTableIsToldSoInATrialAndRefusedWhole() {
        define("B1", 50, 60).statusCode(201);
        fillUp();
        long full = bytes();
        String rows = IntStream.range(0, 100)
                .mapToObj(i -> """
                        {"code": "N%d", "number": 1, "level1": "产出", "level2": "数量", "level3": "数量", "name": "新增%d",
                         "points": "1", "measure": "新增%d", "direction": "AT_LEAST", "target": "1",
                         "explanation": "%s"}""".formatted(i, i, i, "释".repeat(200)))
                .collect(Collectors.joining(",", "[", "]"));

        send(rows, true)
                .statusCode(200)
                .body("faults.kind", equalTo(List.of("RULE")))
                .body("faults[0].reason", containsString(stream.largestYear() + " 字节"));
        send(rows, false).statusCode(422).body("violations[0].message", containsString("超过一个年度的上限"));
        assertEquals(full, bytes());
    }

    @Test
    void whereThereIsRoomForOneOfTwoAtOnceOneIsRefused() throws Exception {
        define("B1", 50, 60).statusCode(201);
        fillUp();
        jdbi.useHandle(handle ->
                handle.execute("delete from indicator where department = ? and code = 'C0'", api.department()));

        List<Response> answers = AtOnce.all(2, number -> put("N" + number, 50, 60));

        assertEquals(
                List.of(201, 422),
                answers.stream().map(Response::statusCode).sorted().toList());
        assertTrue(bytes() <= stream.largestYear());
    }

    private ValidatableResponse send(String rows, boolean dryRun) {
        return api.clerk()
                .queryParam("dryRun", dryRun)
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post(api.year() + "/plan:batch")
                .then();
    }

    private ValidatableResponse define(String code, int measures, int name) {
        return put(code, measures, name).then();
    }

    private Response put(String code, int measures, int name) {
        String all = IntStream.range(0, measures)
                .mapToObj(i -> "{\"name\": \"" + i + "项".repeat(name)
                        + "\", \"comparison\": \"AT_LEAST\", \"unit\": \"个\", \"target\": \"1\"}")
                .collect(Collectors.joining(", "));
        return api.clerk()
                .body(Api.definition("1").replaceFirst("\"measures\": \\[.*]", "\"measures\": [" + all + "]"))
                .put(api.indicator(code));
    }

    /** With copies of B1, as many as there is room for. */
    private void fillUp() {
        long one = bytes();
        copies("C", (int) (stream.largestYear() / one) - 1);
    }

    private void copies(String prefix, int count) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into indicator (department, fiscal_year, code, revision, removed, state)
                select department, fiscal_year, ? || n, 1, false, jsonb_set(state, '{code}', to_jsonb(? || n))
                from indicator, generate_series(0, ? - 1) as n
                where department = ? and code = 'B1'
                """, prefix, prefix, count, api.department()));
    }

    private long bytes() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(sum(octet_length(cast(state as text))), 0) from indicator
                        where department = :department and not removed
                        """)
                .bind("department", api.department())
                .mapTo(long.class)
                .one());
    }
}
