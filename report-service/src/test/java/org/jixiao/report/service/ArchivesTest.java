package org.jixiao.report.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.report.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each case has a year of its own, for an archive holds all that has a report in it. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ArchivesTest {

    private static final String ARCHIVES = "/api/v1/report-archives";

    @Inject
    Jdbi jdbi;

    @TestHTTPResource("/")
    URI base;

    @Test
    void everyFileOfTheArchiveIsTheOneThatIsDownloadedAloneAndTheIndexHoldsItsHash() throws Exception {
        scored("420104-Z01", 2031, 93);
        scored("420104-Z02", 2031, 87);

        JsonPath archive = ready(ask(2031, "NEWEST", "[\"pdf\", \"docx\", \"xlsx\", \"ofd\"]"));
        Map<String, byte[]> files = unzip(archive.getLong("id"));

        assertEquals(8, archive.getLong("files"));
        assertEquals(2, archive.getLong("reports.done"));
        assertEquals(9, files.size());
        assertEquals("index.csv", files.keySet().iterator().next());
        long bytes = 0;
        for (String line : index(files).subList(1, 9)) {
            String[] cells = line.split(",", -1);
            byte[] file = files.get(cells[5]);
            assertEquals(cells[0] + "-2031." + cells[4], cells[5]);
            assertEquals(cells[6], sha256(file));
            assertEquals(cells[7], String.valueOf(file.length));
            assertEquals(cells[0].equals("420104-Z01") ? "93" : "87", cells[3]);
            assertArrayEquals(
                    new Readers(cells[0])
                            .consumer()
                            .get("/api/v1/departments/" + cells[0] + "/years/2031/report." + cells[4])
                            .asByteArray(),
                    file);
            bytes += file.length;
        }
        assertEquals(bytes, archive.getLong("bytes"));
        assertEquals(
                4,
                count("select count(*) from report_archive_file where content is not null and archive = "
                        + archive.getLong("id")));
    }

    @Test
    void theVersionsAreThoseThatStoodWhenItWasAskedFor() throws Exception {
        scored("420104-Z03", 2032, 93);

        // Given an archive that is asked for and can't be worked on yet
        long id;
        try (Handle holding = jdbi.open()) {
            holding.begin();
            holding.execute("lock table report_archive_file in share mode");
            id = ask(2032, "NEWEST", "[\"xlsx\"]");

            // When a newer version comes meanwhile
            Upstream.publish(
                    Upstream.cause("waiver-approved", "420104-Z03/2032/B12"),
                    Reference.scorecard("420104-Z03", 2032, 94));
            new Readers("420104-Z03").telling(2032, 3);
            finance()
                    .get(ARCHIVES + "/" + id + "/content")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("1 份报告中已完成 0 份"));
            holding.rollback();
        }
        ready(id);

        // Then
        assertEquals("1", index(unzip(id)).get(1).split(",")[2]);
    }

    @Test
    void submittedOnesAreTheVersionsThatWereSubmittedAndNoOthers() throws Exception {
        scored("420104-Z04", 2033, 93);
        scored("420104-Z05", 2033, 93);
        given().auth()
                .oauth2(Tokens.finance())
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .post("/api/v1/departments/420104-Z04/years/2033/report/submissions")
                .then()
                .statusCode(201);
        Upstream.publish(
                Upstream.cause("waiver-approved", "420104-Z04/2033/B12"), Reference.scorecard("420104-Z04", 2033, 94));
        new Readers("420104-Z04").telling(2033, 3);
        Upstream.publish(Upstream.cause("department-entered", "420104-Z12"), Reference.department("420104-Z12"));
        await().atMost(Readers.PATIENCE).until(() -> count("select count(*) from inbox where key = '420104-Z12'") == 1);

        List<String> index =
                index(unzip(ready(ask(2033, "SUBMITTED", "[\"html\"]")).getLong("id")));

        List<String[]> lines =
                index.stream().skip(1).map(line -> line.split(",", -1)).toList();
        List<String[]> submitted =
                lines.stream().filter(cells -> !cells[2].isEmpty()).toList();
        assertEquals(1, submitted.size());
        assertEquals("1", submitted.get(0)[2]);
        assertEquals(
                jdbi.withHandle(
                        handle -> handle.createQuery("""
                                select cast(cast(submitted_at at time zone 'Asia/Shanghai' as date) as text)
                                from report_submission where department = '420104-Z04' and fiscal_year = 2033
                                """).mapTo(String.class).one()),
                submitted.get(0)[9]);
        assertTrue(index.contains("420104-Z05,420104-Z05,,,,,,,未报送,"), "has a report");
        assertTrue(index.contains("420104-Z12,武汉市硚口区人民政府六角亭街办事处,,,,,,,未报送,"), "has nothing of the year");
        assertEquals("未报送", lines.get(lines.size() - 1)[8], "they are the last");
        post("""
                {"year": 2033, "selection": "SUBMITTED", "formats": ["html"], "departments": ["420104-Z04", "420104-Z05"]}
                """)
                .statusCode(422)
                .body("violations.field", equalTo(List.of("departments[1]")))
                .body("violations[0].message", containsString("未报送"));
    }

    @Test
    void aReportThatCantBePrintedIsNamedAndHoldsUpNoOther() throws Exception {
        scored("420104-Z06", 2034, 93);
        scored("420104-Z07", 2034, 93);
        unreadable("420104-Z06", 2034);

        JsonPath archive = ready(ask(2034, "NEWEST", "[\"pdf\", \"xlsx\"]"));
        Map<String, byte[]> files = unzip(archive.getLong("id"));

        assertEquals(1, archive.getLong("failed"));
        assertEquals("420104-Z06", archive.getString("failing[0].department"));
        assertEquals("xlsx", archive.getString("failing[0].format"));
        assertTrue(archive.getString("failing[0].reason").length() > 10);
        assertEquals(2, archive.getLong("reports.done"));
        assertEquals(
                List.of("index.csv", "420104-Z06-2034.pdf", "420104-Z07-2034.pdf", "420104-Z07-2034.xlsx"),
                List.copyOf(files.keySet()));
        assertTrue(index(files).get(2).startsWith("420104-Z06,"), "the index names it");
        assertTrue(index(files).get(2).contains(",xlsx,,,,"), index(files).get(2));
    }

    @Test
    void anArchiveIsDeletedAWeekAfterItIsReady() {
        scored("420104-Z10", 2036, 93);
        long id = ready(ask(2036, "NEWEST", "[\"xlsx\"]")).getLong("id");

        jdbi.useHandle(handle ->
                handle.execute("update report_archive set ended_at = now() - interval '8 days' where id = ?", id));

        await().atMost(Readers.PATIENCE)
                .until(() -> finance().get(ARCHIVES + "/" + id).statusCode() == 404);
        assertEquals(0, count("select count(*) from report_archive_file where archive = " + id));
    }

    @ParameterizedTest
    @EnumSource
    void aDownloadThatCantBeFinishedIsNotTakenForAWholeOne(HttpClient.Version version, @TempDir Path folder) {
        String departments = "420104-" + version.name().replace('_', '-') + "-";
        for (int at = 0; at < 10; at++) {
            scored(departments + at, 2039, 93);
        }
        long id = ready(ask(2039, "NEWEST", "[\"docx\", \"pdf\"]")).getLong("id");
        jdbi.useHandle(handle -> handle.execute(
                "delete from report_archive_file where archive = ? and department = ?", id, departments + 9));
        jdbi.useHandle(handle ->
                handle.execute("delete from rendition where department = ? and format = 'pdf'", departments + 8));

        HttpRequest request = HttpRequest.newBuilder(base.resolve(ARCHIVES + "/" + id + "/content"))
                .version(version)
                .header("Authorization", "Bearer " + Tokens.finance())
                .build();

        assertThrows(
                IOException.class,
                () -> HttpClient.newHttpClient().send(request, BodyHandlers.ofFile(folder.resolve("reports.zip"))));
    }

    @Test
    void aRequestThatCantBeMeantIsRefusedNamingWhatIsWrong() {
        post("{\"year\": 2037, \"selection\": \"NEWEST\", \"formats\": [\"pdf\"]}")
                .statusCode(422)
                .body("violations.field", equalTo(List.of("year")));
        post("{\"year\": 2037, \"selection\": \"NEWEST\", \"formats\": []}")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("formats")));
        post("{\"year\": 2037, \"selection\": \"NEWEST\", \"formats\": [\"doc\"]}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", equalTo(List.of("formats[0]")))
                .body("violations[0].message", containsString("pdf"));
        post("{\"year\": 2037, \"selection\": \"NEWEST\", \"formats\": [\"pdf\"], \"departments\": [\"a b\"]}")
                .statusCode(400)
                .body("violations[0].field", containsString("departments[0]"));
        post("{\"year\": 2037, \"selection\": \"NEWEST\", \"formats\": [\"pdf\", \"docx\", \"pdf\"]}")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("formats")))
                .body("violations[0].message", containsString("pdf 出现不止一次"));
        post("""
                {"year": 2037, "selection": "NEWEST", "formats": ["pdf"],
                 "departments": ["420104-Z01", "420104-Z02", "420104-Z01"]}
                """)
                .statusCode(400)
                .body("violations.field", equalTo(List.of("departments[2]")))
                .body("violations[0].message", containsString("420104-Z01 出现不止一次"));
        finance().get(ARCHIVES + "/987654").then().statusCode(404).body("detail", containsString("编号为 987654"));
        assertEquals(0, count("select count(*) from report_archive where fiscal_year = 2037"));
    }

    @Test
    void aRepeatedRequestIsOneArchive() {
        scored("420104-Z11", 2038, 93);
        String key = UUID.randomUUID().toString();
        String body = "{\"year\": 2038, \"selection\": \"NEWEST\", \"formats\": %s}";

        String first = keyed(key, body.formatted("[\"ofd\", \"pdf\", \"xlsx\", \"docx\", \"html\"]"))
                .extract()
                .header("Location");
        String again = keyed(key, body.formatted("[\"docx\", \"html\", \"ofd\", \"pdf\", \"xlsx\"]"))
                .extract()
                .header("Location");

        assertEquals(first, again);
        assertEquals(1, count("select count(*) from report_archive where fiscal_year = 2038"));
        finance().get(ARCHIVES + "?size=200").then().body("items.findAll { it.fiscalYear == 2038 }.size()", equalTo(1));
        // In an order that doesn't depend on the run: whoever repeats it after a restart has the same answer.
        assertEquals(1, count("""
                        select count(*) from audit_entry where action = 'archive-asked' and after ->> 'year' = '2038'
                        and after -> 'formats' = '["html", "docx", "pdf", "xlsx", "ofd"]'
                        """));
    }

    /** Nothing can be printed from it any more, but what is kept is. */
    private void unreadable(String department, int year) {
        jdbi.useHandle(handle -> handle.execute("""
                update report_version set model = '{"document": null}',
                    model_hash = encode(sha256('{"document": null}'), 'hex')
                where department = ? and fiscal_year = ?
                """, department, year));
    }

    private static long ask(int year, String selection, String formats) {
        ValidatableResponse answer = post("{\"year\": %d, \"selection\": \"%s\", \"formats\": %s}"
                        .formatted(year, selection, formats))
                .statusCode(202)
                .body("endedAt", nullValue());
        long id = answer.extract().jsonPath().getLong("id");
        answer.header("Location", containsString(ARCHIVES + "/" + id));
        return id;
    }

    private static ValidatableResponse post(String body) {
        return finance()
                .contentType("application/json; charset=UTF-8")
                .body(body)
                .post(ARCHIVES)
                .then();
    }

    private static ValidatableResponse keyed(String key, String body) {
        return finance()
                .contentType("application/json; charset=UTF-8")
                .header("Idempotency-Key", key)
                .body(body)
                .post(ARCHIVES)
                .then()
                .statusCode(202);
    }

    private static JsonPath ready(long id) {
        return await().atMost(Readers.PATIENCE).until(() -> get(id), found -> found.getString("endedAt") != null);
    }

    private static JsonPath get(long id) {
        return finance().get(ARCHIVES + "/" + id).jsonPath();
    }

    private static RequestSpecification finance() {
        return given().auth().oauth2(Tokens.finance());
    }

    private static void scored(String department, int year, int total) {
        Upstream.publish(
                Upstream.cause("scored", department + "/" + year), Reference.scorecard(department, year, total));
        new Readers(department).telling(year, total == 87 ? 1 : 2);
    }

    private static Map<String, byte[]> unzip(long id) throws IOException {
        byte[] zip = finance()
                .get(ARCHIVES + "/" + id + "/content")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("-" + id + ".zip"))
                .extract()
                .asByteArray();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static List<String> index(Map<String, byte[]> files) {
        return new String(files.get("index.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private long count(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
