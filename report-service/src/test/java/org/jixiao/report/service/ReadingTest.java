package org.jixiao.report.service;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.report.Reference;
import org.jixiao.report.edition.Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ReadingTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Jdbi jdbi;

    private final Readers readers = new Readers("420104-D01");

    @BeforeEach
    void aReportIsThere() {
        Upstream.publish(
                Upstream.cause("scored", "420104-D01/2019"),
                Reference.department("420104-D01"),
                Reference.scorecard("420104-D01", 2019, 93));
        readers.telling(2019, 2);
    }

    @Test
    void theFormatIsChosenByAccept() {
        readers.consumer()
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get(readers.path("/report"))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("base-uri 'none'"))
                .header("Content-Security-Policy", containsString("form-action 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body(containsString("区直部门（单位）整体支出绩效自评报告"));
        for (String binary : new String[] {DOCX, "application/pdf", XLSX, "application/ofd"}) {
            readers.consumer()
                    .accept(binary)
                    .get(readers.path("/report"))
                    .then()
                    .statusCode(200)
                    .contentType(binary);
        }
        readers.consumer()
                .accept("*/*")
                .get(readers.path("/report"))
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"));
        readers.consumer()
                .accept("image/png")
                .get(readers.path("/report"))
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void aFileIsSavedUnderTheDepartmentsNameAndAPdfIsShownFirst() {
        Map<String, String> formats =
                Map.of("docx", "attachment", "xlsx", "attachment", "ofd", "attachment", "pdf", "inline");
        formats.forEach((format, disposition) -> readers.consumer()
                .get(readers.path("/report." + format))
                .then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        disposition + "; filename=\"420104-D01-2019." + format + "\"; filename*=UTF-8''"
                                + "%E5%85%AD%E8%A7%92%E4%BA%AD%E8%A1%97%E5%8A%9E%E4%BA%8B%E5%A4%84-2019." + format));
    }

    @Test
    void aFormatThatAVersionWasNotPrintedInIsPrintedFromItsModelAsItWouldHaveBeen() {
        // Given
        byte[] kept = readers.consumer().get(readers.path("/report.pdf")).asByteArray();
        int removed = jdbi.withHandle(
                handle -> handle.execute("delete from rendition where department = '420104-D01' and format = 'pdf'"));
        assertTrue(removed > 0);

        // When
        byte[] printed = readers.consumer().get(readers.path("/report.pdf")).asByteArray();

        // Then
        assertArrayEquals(kept, printed);
    }

    @Test
    void whoHasTheVersionInThatFormatAlreadyIsToldSo() {
        for (String format : new String[] {
            "/report", "/report.html", "/report.docx", "/report.pdf", "/report.xlsx", "/report.ofd", "/report.json"
        }) {
            String tag = readers.consumer()
                    .get(readers.path(format))
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
            readers.consumer()
                    .header("If-None-Match", tag)
                    .get(readers.path(format))
                    .then()
                    .statusCode(304)
                    .header("ETag", tag);
        }
    }

    @Test
    void whoHasTheVersionInAnotherFormatGetsThisOne() {
        String json = readers.consumer().get(readers.path("/report")).header("ETag");
        readers.consumer()
                .accept("text/html")
                .header("If-None-Match", json)
                .get(readers.path("/report"))
                .then()
                .statusCode(200)
                .contentType("text/html");
    }

    @Test
    void everyVersionStaysReadable() {
        long newest = readers.consumer()
                .get(readers.path("/report/versions?page=1&size=1"))
                .then()
                .statusCode(200)
                .body("items[0].scorecardVersion", equalTo(2))
                .body("items[0].cause.key", equalTo("420104-D01/2019"))
                .extract()
                .jsonPath()
                .getLong("items[0].revision");
        Map<String, String> formats = new HashMap<>(Map.of("", "json", ".json", "json"));
        for (Format format : Format.values()) {
            formats.put("." + format.suffix(), format.suffix());
        }
        formats.forEach((suffix, format) -> readers.consumer()
                .get(readers.path("/report/versions/" + newest + suffix))
                .then()
                .statusCode(200)
                .header("ETag", "\"" + newest + "-" + format + "\""));
        readers.consumer()
                .get(readers.path("/report/versions/99.html"))
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void anotherFormatIsRefusedNamingThoseThereAre() {
        for (String path : new String[] {"/report.txt", "/report.PDF", "/report/versions/1.doc"}) {
            readers.consumer()
                    .get(readers.path(path))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations.field", equalTo(List.of("format")))
                    .body("violations[0].message", containsString("html, docx, pdf, xlsx, ofd"));
        }
    }

    @Test
    void aYearWithoutAScorecardHasNoReport() {
        readers.consumer()
                .get(readers.year(2011) + "/report.html")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("尚无自评报告"));
    }
}
