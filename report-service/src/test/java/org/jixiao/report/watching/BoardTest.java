package org.jixiao.report.watching;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.report.archive.Printed;
import org.jixiao.report.board.BoardTable;
import org.jixiao.report.board.Entry;
import org.jixiao.report.edition.DepartmentYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
@Timeout(120)
class BoardTest {

    @Inject
    Jdbi jdbi;

    @Inject
    BoardTable board;

    @TestHTTPResource("/")
    URI base;

    @Test
    void the_year_comes_at_once_highest_total_first_and_is_not_sent_twice() {
        new District(jdbi, board, 2061).found(40);
        var answer = given().auth()
                .oauth2(Tokens.auditor())
                .header("Accept-Encoding", "gzip")
                .get("/api/v1/board?year=2061");
        answer.then().statusCode(200).header("Content-Encoding", "gzip");
        JsonPath read = answer.jsonPath();
        assertEquals(40, read.getList("entries").size());
        List<Double> totals = read.getList("entries.score.total", Double.class);
        assertEquals(totals.stream().sorted((a, b) -> Double.compare(b, a)).toList(), totals);
        assertTrue(read.getList("years", Integer.class).contains(2061));
        String waiting = "entries.find { it.department == '420100-0037' }.score.categories";
        assertNull(read.get(waiting + "[0].awarded"), "nothing in it is scored yet, though scoring sums it up to 0");
        assertEquals(List.of(true, false, false), read.getList(waiting + ".provisional"));
        assertEquals("江岸区教育局", read.getString("entries.find { it.department == '420100-0001' }.name"));
        given().auth()
                .oauth2(Tokens.auditor())
                .header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/board?year=2061")
                .then()
                .statusCode(304);
    }

    @Test
    void departments_rank_by_the_share_of_their_own_full_points() {
        new District(jdbi, board, 2068).found(3);
        List.of("90 100", "108 120", "109 150")
                .forEach(score -> jdbi.useHandle(handle -> handle.execute(
                        "update board_entry set total = ?::numeric, points = ?::numeric where fiscal_year = 2068 and department = ?",
                        score.split(" ")[0],
                        score.split(" ")[1],
                        District.code(score.equals("90 100") ? 1 : score.equals("108 120") ? 2 : 3))));

        assertEquals(
                List.of(District.code(1), District.code(2), District.code(3)),
                board.of(2068).stream().map(Entry::department).toList());
        assertEquals(
                List.of(1L, 1L, 3L),
                Stream.of(1, 2, 3)
                        .map(number -> board.rank(new DepartmentYear(District.code(number), 2068))
                                .rank())
                        .toList());
    }

    @Test
    void what_changes_is_told_as_it_does_and_resumes_after_the_last_event() throws Exception {
        District district = new District(jdbi, board, 2062);
        district.found(3);
        long place = await().until(
                        () -> given().auth()
                                .oauth2(Tokens.finance())
                                .get("/api/v1/board?year=2062")
                                .jsonPath(),
                        read -> read.getList("entries.position").stream().noneMatch(p -> p == null))
                .getLong("position");
        Iterator<String> events = follow("year=2062&after=" + place, null);
        district.rescore(2, 2, "88.5", "批准 B01 按特殊情况视为完成");
        String first = data(events);
        assertTrue(first.contains("\"department\":\"420100-0002\"") && first.contains("\"total\":\"88.5\""), first);
        assertTrue(first.contains("批准 B01 按特殊情况视为完成"), first);

        district.rescore(3, 2, "70", "更正 B02 的实际值");
        Iterator<String> resumed =
                follow("year=2062&after=0", String.valueOf(JsonPath.from(first).getLong("position")));
        assertTrue(data(resumed).contains("\"department\":\"420100-0003\""));
    }

    @Test
    void what_the_total_was_before_is_told_with_the_cause_that_changed_it_and_with_no_other() {
        // Given an approval that changes the total in two steps, with a report between them
        District district = new District(jdbi, board, 2067);
        DepartmentYear year = new DepartmentYear(District.code(1), 2067);
        String approval = "批准 B12 按特殊情况视为完成";
        district.found(1);
        district.rescore(1, 2, "92", "组织评分");
        district.rescore(1, 3, "93", approval);
        assertLine(year, approval, "92");
        Printed.version(jdbi, year.department(), year.fiscalYear(), 0);
        reported(year, approval);
        assertEquals(1, board.find(year).orElseThrow().reportVersion());
        district.rescore(1, 4, "94", approval);
        assertLine(year, approval, "92");

        // When
        district.pay(1, 2, "支付办公费");

        // Then
        assertLine(year, "支付办公费", null);

        // When the report that follows from the approval comes late, or goes
        jdbi.useHandle(handle -> handle.execute(
                "delete from report_version where department = ? and fiscal_year = 2067", year.department()));
        reported(year, approval);

        // Then
        assertNull(board.find(year).orElseThrow().reportVersion());
        assertLine(year, "支付办公费", null);
    }

    private void reported(DepartmentYear year, String why) {
        QuarkusTransaction.requiringNew().run(() -> board.drawReported(year, District.cause(year.department(), why)));
    }

    private void assertLine(DepartmentYear year, String why, String previousTotal) {
        Entry line = board.find(year).orElseThrow();
        assertEquals(why, line.cause().summary());
        BigDecimal before = line.score().previousTotal();
        assertEquals(previousTotal, before == null ? null : before.toPlainString());
    }

    @Test
    void a_department_is_sent_again_when_another_of_its_years_changes() {
        // Given a reader who has all there is
        new District(jdbi, board, 2068).found(1);
        District later = new District(jdbi, board, 2069);
        later.found(1);
        await().until(() -> board.of(District.code(1)).stream().noneMatch(line -> line.position() == null));
        String path = "/api/v1/board/departments/" + District.code(1) + "/years/2068";
        String tag = given().auth().oauth2(Tokens.finance()).get(path).header("ETag");
        given().auth()
                .oauth2(Tokens.finance())
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304);

        // When
        later.rescore(1, 2, "61.5", "更正实际值");

        // Then
        given().auth()
                .oauth2(Tokens.finance())
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .body("years.find { it.fiscalYear == 2069 }.score.total", equalTo("61.5"));
    }

    @Test
    void a_place_the_feed_never_came_to_is_gone() {
        given().auth()
                .oauth2(Tokens.finance())
                .get("/api/v1/board/changes?year=2062&after=999999999")
                .then()
                .statusCode(410)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void what_the_same_facts_say_is_no_change() {
        District district = new District(jdbi, board, 2063);
        district.found(2);
        district.rescore(1, 2, "91", "第一次");
        long before = QuarkusTransaction.requiringNew().call(() -> board.revision(2063));
        district.rescore(1, 2, "91", "同一件事");
        assertEquals(before, QuarkusTransaction.requiringNew().call(() -> board.revision(2063)));
    }

    @Test
    void the_lines_are_filled_from_what_was_there_before_there_was_a_dashboard() throws Exception {
        new District(jdbi, board, 2065).found(4);
        List<Map<String, Object>> drawn = lines(2065);
        jdbi.useHandle(handle -> handle.execute("delete from board_entry where fiscal_year = 2065"));
        String fill = fill();
        jdbi.useHandle(handle -> handle.execute(fill + " on conflict do nothing"));
        assertEquals(4, drawn.size());
        assertEquals(drawn, lines(2065));
    }

    @Test
    void a_year_has_the_name_that_the_department_had_then() {
        District district = new District(jdbi, board, 2066);
        district.found(2);
        jdbi.useHandle(handle -> handle.execute("""
                update inbox set state = '{"name": "新名称局", "editions": [
                    {"firstYear": null, "revision": 1, "profile": {"name": "旧名称局"}},
                    {"firstYear": 2067, "revision": 2, "profile": {"name": "新名称局"}}]}'
                where topic = 'jixiao.departments' and key = '420100-0002'
                """));
        district.rescore(2, 2, "90", "更名");
        assertEquals("旧名称局", lines(2066).get(1).get("name"));
    }

    @Test
    void a_clerk_sees_their_own_department_and_its_rank_alone() {
        new District(jdbi, board, 2064).found(5);
        given().auth()
                .oauth2(Tokens.clerk(District.code(4)))
                .get("/api/v1/board/departments/420100-0004/years/2064")
                .then()
                .statusCode(200)
                .body("rank.of", equalTo(5))
                .body("scorecard.criteria[0].children[0].reason", containsString("按完成比例"))
                .body("years.size()", equalTo(1));
        Stream.of("/api/v1/board?year=2064", "/api/v1/board/departments/420100-0003/years/2064")
                .forEach(other -> given().auth()
                        .oauth2(Tokens.clerk(District.code(4)))
                        .get(other)
                        .then()
                        .statusCode(403));
    }

    @Test
    void the_page_and_its_files_are_open_and_let_nothing_else_in() {
        for (Map.Entry<String, String> file : Map.of(
                        "/",
                        "text/html",
                        "/dashboard/main.js",
                        "text/javascript",
                        "/dashboard/style/base.css",
                        "text/css")
                .entrySet()) {
            given().get(file.getKey())
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(file.getValue()))
                    .header(
                            "Content-Security-Policy",
                            startsWith("default-src 'none'; script-src 'self'; style-src 'self';"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cache-Control", "no-cache");
        }
    }

    /** What was drawn, less what was not there to be told of again. */
    private List<Map<String, Object>> lines(int year) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select name, removed, scorecard_version, points, total, grade, provisional, pending, missed, errors,
                               warnings, notes, cast(categories as text) as categories, adjusted, executed, overspent,
                               cast(cause as text) as cause
                        from board_entry where fiscal_year = :year order by department
                        """).bind("year", year).mapToMap().list());
    }

    private static String fill() throws IOException {
        try (InputStream migration = BoardTest.class.getResourceAsStream("/db/migration/V4__board.sql")) {
            String sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            int start = sql.indexOf("insert into board_entry");
            return sql.substring(start, sql.indexOf(';', start));
        }
    }

    private Iterator<String> follow(String query, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/api/v1/board/changes?" + query))
                .header("Authorization", "Bearer " + Tokens.consumer());
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<Stream<String>> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofLines());
        assertEquals(200, answer.statusCode());
        return answer.body().iterator();
    }

    private static String data(Iterator<String> lines) {
        while (true) {
            String line = lines.next();
            if (line.startsWith("data:")) {
                return line.substring("data:".length());
            }
        }
    }
}
