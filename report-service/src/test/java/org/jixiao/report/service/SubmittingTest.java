package org.jixiao.report.service;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.report.Reference;
import org.jixiao.report.edition.Format;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class SubmittingTest {

    @Inject
    Jdbi jdbi;

    @Test
    void whatWasSubmittedStaysInEveryFormatWhateverIsToldAfterwards() {
        // Given
        Readers readers = scored("420104-B01", 93);
        String tag = readers.clerk().get(readers.path("/report.pdf")).header("ETag");
        byte[] read = readers.clerk().get(readers.path("/report.pdf")).asByteArray();

        // When
        submit(readers, tag, "经局党组会议审定")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("number", equalTo(1), "version", equalTo(1), "note", equalTo("经局党组会议审定"))
                .body("submittedBy", containsString("clerk"), "submittedAt", notNullValue())
                .body("modelHash", equalTo(hash(readers)));
        scoredAgain(readers, 94);

        // Then
        assertArrayEquals(
                read,
                readers.consumer().get(readers.path("/report/submitted.pdf")).asByteArray());
        for (Format format : Format.values()) {
            readers.consumer()
                    .get(readers.path("/report/submitted." + format.suffix()))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1-" + format.suffix() + "\"");
        }
        readers.consumer().get(readers.path("/report/submitted.json")).then().body("revision", equalTo(1));
        readers.consumer()
                .accept("application/pdf")
                .get(readers.path("/report/submitted"))
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        readers.consumer().get(readers.path("/report.json")).then().body("revision", equalTo(2));
    }

    @Test
    void theSameVersionAgainChangesNothingAndAnEarlierOneIsASubmissionOfItsOwn() {
        // Given
        Readers readers = scored("420104-B02", 93);
        scoredAgain(readers, 94);

        // When
        submit(readers, "\"2\"", "经局党组会议审定").statusCode(201);
        submit(readers, "\"2-docx\"", null).statusCode(200).body("number", equalTo(1), "note", notNullValue());
        submit(readers, "\"2-docx\"", "经局党组会议审定").statusCode(200).body("number", equalTo(1));
        submit(readers, "\"1-html\"", null).statusCode(201).body("number", equalTo(2));

        // Then
        readers.consumer()
                .get(readers.path("/report/submissions?size=1"))
                .then()
                .statusCode(200)
                .body("total", equalTo(2), "items.number", equalTo(List.of(2)), "items.version", equalTo(List.of(1)));
        readers.consumer().get(readers.path("/report/submitted.json")).then().body("revision", equalTo(1));
        assertEquals(2, audited("420104-B02/2019"));
    }

    @Test
    void anotherNoteOnWhatWasSubmittedIsRefusedAndNotDropped() {
        Readers readers = scored("420104-B09", 93);
        submit(readers, "\"1\"", null).statusCode(201);

        submit(readers, "\"1-docx\"", "再次")
                .statusCode(422)
                .body("violations[0].field", equalTo("note"))
                .body("violations[0].message", containsString("第 1 次报送"));

        readers.consumer()
                .get(readers.path("/report/submissions"))
                .then()
                .body("total", equalTo(1), "items[0].note", nullValue());
    }

    @Test
    void theListOfVersionsSaysWhichWereSubmitted() {
        Readers readers = scored("420104-B03", 93);
        scoredAgain(readers, 94);
        submit(readers, "\"1\"", null).statusCode(201);

        readers.consumer()
                .get(readers.path("/report/versions"))
                .then()
                .body("items.revision", equalTo(List.of(2, 1)))
                .body("items[0].submittedAt", nullValue(), "items[1].submittedAt", notNullValue())
                .body("items[1].cause.action", equalTo("scored"));
    }

    @Test
    void whichVersionIsMeantMustBeSaid() {
        Readers readers = scored("420104-B04", 93);

        for (String tag :
                new String[] {null, "*", "3", "W/\"1-json\"", "\"0\"", "\"1\", \"2\"", "\"1-json", "\"1-exe\""}) {
            submit(readers, tag, null)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations[0].field", equalTo("If-Match"))
                    .body("violations[0].message", containsString("\"3-pdf\""));
        }
        readers.consumer().get(readers.path("/report/submissions")).then().body("total", equalTo(0));
    }

    @Test
    void theETagOfEveryFormatNamesItsVersion() {
        Readers readers = scored("420104-B14", 93);

        submit(readers, "\"1-json\"", null).statusCode(201);
        for (Format format : Format.values()) {
            submit(readers, "\"1-" + format.suffix() + "\"", null).statusCode(200);
        }
    }

    @Test
    void onlyAVersionThatStandsCanBeSubmitted() {
        Readers readers = scored("420104-B05", 93);
        submit(readers, "\"9-pdf\"", null).statusCode(404).body("detail", containsString("没有第 9 版报告"));
        submit(readers, "\"1-pdf\"", null).statusCode(201);

        Upstream.publish(
                Upstream.cause("region-changed", "420104-B05"),
                Reference.again(Reference.scorecard("420104-B05", 2019, 93), 7, true));
        Upstream.awaitRead();

        for (String tag : new String[] {"\"1\"", "\"2\""}) {
            submit(readers, tag, null).statusCode(409).body("detail", containsString("已随评分结果撤回"));
        }
        readers.consumer().get(readers.path("/report/submitted.html")).then().statusCode(200);
    }

    @Test
    void whereNothingWasSubmittedNothingIsMadeUp() {
        Readers readers = scored("420104-B06", 93);

        for (String path : new String[] {"/report/submitted", "/report/submitted.pdf", "/report/submitted.json"}) {
            readers.consumer()
                    .get(readers.path(path))
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", containsString("尚未报送"));
        }
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirstTimeThoughAnotherVersionCameBetween() {
        Readers readers = scored("420104-B07", 93);
        scoredAgain(readers, 94);
        String key = UUID.randomUUID().toString();

        String first = keyed(readers, "\"1\"", key).statusCode(201).extract().asString();
        submit(readers, "\"2\"", null).statusCode(201);
        String again = keyed(readers, "\"1\"", key).statusCode(201).extract().asString();

        assertEquals(first, again);
        keyed(readers, "\"2\"", key).statusCode(422);
        readers.consumer().get(readers.path("/report/submitted.json")).then().body("revision", equalTo(2));
    }

    @Test
    void whatWasSubmittedCantBeRewritten() {
        Readers readers = scored("420104-B08", 93);
        submit(readers, "\"1\"", null).statusCode(201);

        for (String change : new String[] {
            "update report_submission set note = 'x' where department = '420104-B08'",
            "delete from report_submission where department = '420104-B08'",
            "truncate report_submission"
        }) {
            Exception refused = assertThrows(Exception.class, () -> jdbi.useHandle(handle -> handle.execute(change)));
            assertTrue(refused.getMessage().contains("stays as it was"), refused::getMessage);
        }
    }

    private static ValidatableResponse submit(Readers readers, String tag, String note) {
        var request = note == null ? readers.clerk() : readers.clerk().body("{\"note\": \"" + note + "\"}");
        return (tag == null ? request : request.header("If-Match", tag))
                .post(readers.path("/report/submissions"))
                .then();
    }

    private static ValidatableResponse keyed(Readers readers, String tag, String key) {
        return readers.clerk()
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .body("{}")
                .post(readers.path("/report/submissions"))
                .then();
    }

    private static Readers scored(String department, int total) {
        Readers readers = new Readers(department);
        Upstream.publish(Upstream.cause("scored", department + "/2019"), Reference.scorecard(department, 2019, total));
        readers.version(1);
        return readers;
    }

    private static void scoredAgain(Readers readers, int total) {
        Upstream.publish(
                Upstream.cause("waiver-approved", readers.department() + "/2019/B12"),
                Reference.scorecard(readers.department(), 2019, total));
        readers.version(2);
    }

    private static String hash(Readers readers) {
        return readers.consumer()
                .get(readers.path("/report/versions/1.json"))
                .jsonPath()
                .getString("modelHash");
    }

    private long audited(String key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from audit_entry where key = :key and action = 'report-submitted'")
                .bind("key", key)
                .mapTo(Long.class)
                .one());
    }
}
