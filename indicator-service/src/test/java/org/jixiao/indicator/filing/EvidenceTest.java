package org.jixiao.indicator.filing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.indicator.evidence.FileKind;
import org.jixiao.indicator.register.EvidenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class EvidenceTest {

    private final Api api = Api.fresh("EVD");

    private RequestSpecification sending(String name, String type, byte[] content) {
        RequestSpecification request = given().auth()
                .oauth2(Tokens.clerk(api.department()))
                .accept("application/json")
                .contentType(type)
                .body(content);
        return name == null ? request : request.queryParam("name", name);
    }

    private ValidatableResponse send(String code, String name, byte[] content) {
        return sending(name, FileKind.PDF_TYPE, content)
                .post(api.evidence(code))
                .then();
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7 " + text).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileIsKeptToldAndHandedOutAsItCame() {
        api.promise("B12");
        byte[] content = pdf("征收统计");
        String sha256 = send("B12", "征收统计表 1.pdf", content)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("name", equalTo("征收统计表 1.pdf"))
                .body("size", equalTo(content.length))
                .extract()
                .path("sha256");

        Response file = api.finance().accept("*/*").get(api.evidence("B12") + "/" + sha256);
        file.then()
                .statusCode(200)
                .contentType(FileKind.PDF_TYPE)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"evidence.pdf\"; filename*=UTF-8''%E5%BE%81%E6%94%B6%E7%BB%9F%E8%AE%A1%E8%A1%A8%201.pdf");
        assertArrayEquals(content, file.asByteArray());
        api.finance()
                .header("If-None-Match", file.header("ETag"))
                .get(api.evidence("B12") + "/" + sha256)
                .then()
                .statusCode(304);
        Api.as(Tokens.auditor())
                .get(api.evidence("B12"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("sha256", equalTo(List.of(sha256)));
        api.clerk()
                .get(api.history("B12"))
                .then()
                .body("items[-1].summary", equalTo("上传 B12 一职教东片征收的佐证材料“征收统计表 1.pdf”"))
                .body("items[-1].changes.field", equalTo(List.of("report.evidence[" + sha256 + "]")));
    }

    @Test
    void evidenceStaysWhereActualsAreReportedAnew() {
        api.promise("B1");
        send("B1", "甲.pdf", pdf("甲"));
        api.report("B1", "2.83").body("report.evidence.name", equalTo(List.of("甲.pdf")));
        send("B1", "乙.pdf", pdf("乙"));
        api.report("B1", "2.83")
                .header("ETag", "\"4\"")
                .body("report.evidence.name", equalTo(List.of("甲.pdf", "乙.pdf")));
    }

    @Test
    void theSameFileIsKeptOnceAndWhatIsTakenAwayCanStillBeRead() {
        api.promise("B2", "B3");
        String sha256 = send("B2", "甲.pdf", pdf("同")).extract().path("sha256");
        send("B2", "乙.pdf", pdf("同")).statusCode(200).header("ETag", "\"2\"").body("name", equalTo("甲.pdf"));
        send("B3", "丙.pdf", pdf("同")).statusCode(201).body("sha256", equalTo(sha256));

        String file = "/" + sha256;
        api.clerk().delete(api.evidence("B2") + file).then().statusCode(204);
        api.clerk().get(api.evidence("B2")).then().body("$", hasSize(0));
        Response gone = api.clerk().accept("*/*").get(api.evidence("B2") + file);
        gone.then().statusCode(200).contentType(FileKind.PDF_TYPE);
        assertArrayEquals(pdf("同"), gone.asByteArray());
        api.clerk().delete(api.evidence("B2") + file).then().statusCode(404);
        api.clerk().get(api.indicator("B2")).then().body("report.evidence", nullValue());
        api.clerk().get(api.evidence("B3") + file).then().statusCode(200);
        api.clerk().get(api.history("B2")).then().body("items[-1].summary", equalTo("删除 B2 一职教东片征收的佐证材料“甲.pdf”"));
        api.reopenPlan();
        api.clerk().delete(api.indicator("B2")).then().statusCode(204);
        api.clerk().get(api.evidence("B2") + file).then().statusCode(200);
    }

    @Test
    void whatAnIndicatorNeverHadIsNotReadThroughIt() {
        api.promise("B2", "B3");
        String sha256 = send("B2", "甲.pdf", pdf("别处")).extract().path("sha256");
        api.clerk().get(api.evidence("B3") + "/" + sha256).then().statusCode(404);
        api.clerk().get(api.evidence("B9") + "/" + sha256).then().statusCode(404);
    }

    @Test
    void anIndicatorHasTwentyFilesAtMostHoweverManySendAtOnce() throws Exception {
        api.promise("B4");
        Set<Integer> statuses =
                AtOnce.all(
                                22,
                                i -> sending(i + ".pdf", FileKind.PDF_TYPE, pdf("" + i))
                                        .post(api.evidence("B4")))
                        .stream()
                        .map(Response::statusCode)
                        .collect(Collectors.toSet());
        assertEquals(Set.of(201, 422), statuses);
        api.clerk().get(api.evidence("B4")).then().body("$", hasSize(20));
    }

    @Test
    void nothingIsAddedBeforeThePlanIsApprovedNorOnceTheReportingIsSubmitted() {
        api.define("B5");
        send("B5", "甲.pdf", pdf("甲")).statusCode(409);
        api.approvePlan();
        String sha256 = send("B5", "甲.pdf", pdf("甲")).statusCode(201).extract().path("sha256");
        api.report("B5", "4");
        api.confirmReporting();
        send("B5", "乙.pdf", pdf("乙")).statusCode(409);
        api.clerk().delete(api.evidence("B5") + "/" + sha256).then().statusCode(409);
    }

    @Test
    void aRepeatedUploadIsTheSameUploadAndAStaleOneIsRefused() {
        api.promise("B6");
        for (int i = 0; i < 2; i++) {
            sending("甲.pdf", FileKind.PDF_TYPE, pdf("甲"))
                    .header("Idempotency-Key", "upload-" + api.department())
                    .post(api.evidence("B6"))
                    .then()
                    .statusCode(201);
        }
        sending("乙.pdf", FileKind.PDF_TYPE, pdf("乙"))
                .header("If-Match", "\"1\"")
                .post(api.evidence("B6"))
                .then()
                .statusCode(412);
    }

    @ParameterizedTest(name = "{0} as {1}: {2} -> {3} {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            甲.zip     | application/zip | PK      | 415 | -
            甲.pdf     | text/html       | <p>     | 415 | -
            甲.pdf     | application/pdf | <html>  | 422 | body
            甲.html    | application/pdf | %PDF-1  | 422 | name
            -          | application/pdf | %PDF-1  | 400 | name
            ../甲.pdf  | application/pdf | %PDF-1  | 400 | name
            甲".pdf    | application/pdf | %PDF-1  | 400 | name
            """)
    void badFilesAreRefused(String name, String type, String content, int status, String faulty) {
        api.promise("B7");
        ValidatableResponse answer = sending(name, type, content.getBytes(StandardCharsets.UTF_8))
                .post(api.evidence("B7"))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", not(blankOrNullString()));
        if (faulty != null) {
            answer.body("violations.field", hasItem(faulty))
                    .body("violations.message", everyItem(not(blankOrNullString())));
        }
    }

    @Test
    void anOfficeFileIsTakenForWhatItHoldsNotForWhatItsPartsAreCalled() throws IOException {
        api.promise("B9");
        String document = override("/word/document.xml", FileKind.DOCX_TYPE + ".main+xml");
        sending("说明.docx", FileKind.DOCX_TYPE, zip(document, "word/document.xml"))
                .post(api.evidence("B9"))
                .then()
                .statusCode(201);
        String macros = override("/word/x.bin", "application/vnd.ms-office.vbaProject");
        for (byte[] bad : List.of(
                zip(document + macros, "word/document.xml", "word/x.bin"),
                zip("", "word/document.xml", "word/x.xml"))) {
            sending("说明.docx", FileKind.DOCX_TYPE, bad)
                    .post(api.evidence("B9"))
                    .then()
                    .statusCode(422)
                    .body("violations.field", equalTo(List.of("body")));
        }
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static byte[] zip(String types, String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types>" + types + "</Types>").getBytes(StandardCharsets.UTF_8));
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aFileHasASizeItMayHave() {
        api.promise("B8");
        byte[] large = Arrays.copyOf(pdf("大"), 10 << 20);
        send("B8", "大.pdf", large).statusCode(201).body("size", equalTo(10 << 20));
        send("B8", "太大.pdf", Arrays.copyOf(large, large.length + 1))
                .statusCode(413)
                .contentType("application/problem+json");
        send("B8", "空.pdf", new byte[0]).statusCode(422).body("violations.field", hasItem("body"));
    }

    @Inject
    EvidenceTable files;

    @Test
    void aLargeFileIsReadInSlicesAndArrivesWhole() throws IOException {
        api.promise("C1");
        byte[] large = new byte[(10 << 20) - 1];
        new Random(7).nextBytes(large);
        byte[] head = pdf("大");
        System.arraycopy(head, 0, large, 0, head.length);
        String sha256 = send("C1", "大.pdf", large).statusCode(201).extract().path("sha256");

        Response answer = api.clerk().accept("*/*").get(api.evidence("C1") + "/" + sha256);
        answer.then().statusCode(200).header("Content-Length", String.valueOf(large.length));
        assertArrayEquals(large, answer.asByteArray());
        api.clerk()
                .accept("*/*")
                .head(api.evidence("C1") + "/" + sha256)
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(large.length));

        List<Integer> slices = new ArrayList<>();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        files.send(sha256, new OutputStream() {
            @Override
            public void write(int one) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(byte[] slice) {
                slices.add(slice.length);
                whole.writeBytes(slice);
            }
        });
        assertArrayEquals(large, whole.toByteArray());
        assertEquals(40, slices.size());
        assertEquals(256 << 10, Collections.max(slices));
        assertThrows(IOException.class, () -> files.send("0".repeat(64), OutputStream.nullOutputStream()));
    }

    @Test
    void aConditionThatIsNoneIsNamed() {
        api.promise("C2");
        sending("甲.pdf", FileKind.PDF_TYPE, pdf("甲"))
                .header("If-Match", "3")
                .post(api.evidence("C2"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("If-Match"));
        api.clerk()
                .header("If-Match", "3")
                .delete(api.evidence("C2") + "/" + "0".repeat(64))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("If-Match"));
    }
}
