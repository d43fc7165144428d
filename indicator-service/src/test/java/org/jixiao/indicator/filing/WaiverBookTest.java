package org.jixiao.indicator.filing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.indicator.register.FileConfig;
import org.jixiao.indicator.register.WaiverBook;
import org.jixiao.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of all waivers. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class WaiverBookTest {

    private final Api api = Api.fresh("BOOK");

    @Inject
    Jdbi jdbi;

    private void threeWaivers() {
        api.promise("W1", "W2", "W3", "W4");
        api.report("W2", "2.83");
        api.requestWaiver("W3").statusCode(201);
        api.requestWaiver("W2").statusCode(201);
        api.requestWaiver("W1").statusCode(201);
        api.approve("W2").statusCode(200);
        api.finance().body(Api.REJECTION).post(api.decision("W3")).then().statusCode(200);
    }

    private ValidatableResponse district(String query) {
        return Api.as(Tokens.auditor())
                .get("/api/v1/waivers?department=" + api.department() + query)
                .then();
    }

    @Test
    void allWaiversStandInTheOrderTheyWereAskedFor() {
        threeWaivers();
        district("&year=2019")
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.code", equalTo(List.of("W3", "W2", "W1")))
                .body("items[1].name", equalTo("一职教东片征收"))
                .body("items[1].status", equalTo("APPROVED"))
                .body("items[1].end", nullValue())
                .body("items[1].waiver.requestedByName", equalTo("经办人"))
                .body("items[1].waiver.approver", equalTo("财政审核"));
        district("&status=REQUESTED").body("items.code", equalTo(List.of("W1")));
        district("&year=2020").body("total", equalTo(0));
        district("&page=2&size=2").body("total", equalTo(3)).body("items.code", equalTo(List.of("W1")));
    }

    @Test
    void aClerkReadsTheirOwnYear() {
        threeWaivers();
        api.clerk()
                .get(api.year() + "/waivers?status=REJECTED")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("W3")))
                .body("items[0].waiver.decisionComment", equalTo("理由不足"));
    }

    @Test
    void whatIsWithdrawnOrLapsesWithItsIndicatorStaysInIt() {
        threeWaivers();
        api.clerk().delete(api.waiver("W1")).then().statusCode(204);
        api.reopenPlan();
        api.clerk().delete(api.indicator("W2")).then().statusCode(204);
        api.clerk().delete(api.indicator("W3")).then().statusCode(204);
        district("")
                .body("items.code", equalTo(List.of("W3", "W2", "W1")))
                .body("items.status", equalTo(List.of("REJECTED", "LAPSED", "WITHDRAWN")))
                .body("items[0].end", nullValue())
                .body("items[1].waiver.status", equalTo("APPROVED"))
                .body("items[1].end.summary", equalTo("删除指标 W2 一职教东片征收"))
                .body("items[2].waiver.status", equalTo("REQUESTED"))
                .body("items[2].end.by", equalTo("经办人"))
                .body("items[2].end.summary", equalTo("撤回 W1 一职教东片征收的特殊情况申请"));
        district("&status=WITHDRAWN").body("items.code", equalTo(List.of("W1")));
    }

    @Test
    void anApprovalThatLapsesIsStillToldAndSoIsWhatIsAskedAnew() {
        threeWaivers();
        api.report("W2", "2.5");
        api.requestWaiver("W2").statusCode(201);
        api.requestWaiver("W3").statusCode(201);
        district("")
                .body("total", equalTo(5))
                .body("items.code", equalTo(List.of("W3", "W2", "W1", "W2", "W3")))
                .body("items.status", equalTo(List.of("REJECTED", "LAPSED", "REQUESTED", "REQUESTED", "REQUESTED")))
                .body("items[0].waiver.decisionComment", equalTo("理由不足"))
                .body("items[1].waiver.decisionDocument", equalTo("硚财函〔2020〕3号"))
                .body("items[1].end.summary", equalTo("填报 W2 一职教东片征收的实际完成值，原特殊情况随之失效"));
        district("&status=LAPSED").body("items.code", equalTo(List.of("W2")));
        district("&status=REJECTED").body("items.code", equalTo(List.of("W3")));
        district("&status=REQUESTED&size=1&page=2")
                .body("total", equalTo(3))
                .body("items.code", equalTo(List.of("W2")));
        String lapsed = csv("&status=LAPSED").split("\r\n")[1];
        assertTrue(lapsed.contains(",W2,一职教东片征收,已失效,"), lapsed);
        assertTrue(timeless(lapsed).endsWith(",硚财函〔2020〕3号,同意视为完成,经办人,TIME,填报 W2 一职教东片征收的实际完成值，原特殊情况随之失效,,"), lapsed);
    }

    @Test
    void aRevocationIsToldBesideTheApprovalItEnded() {
        threeWaivers();
        api.finance()
                .body("{\"reason\": \"材料不实\", \"document\": \"硚财函〔2020〕9号\"}")
                .post(api.waiver("W2") + "/revocation")
                .then()
                .statusCode(200);
        district("&status=REVOKED")
                .body("items.code", equalTo(List.of("W2")))
                .body("items[0].waiver.status", equalTo("APPROVED"))
                .body("items[0].waiver.decisionComment", equalTo("同意视为完成"))
                .body("items[0].end.by", equalTo("财政审核"))
                .body("items[0].end.reason", equalTo("材料不实"))
                .body("items[0].end.document", equalTo("硚财函〔2020〕9号"));
        api.requestWaiver("W2").statusCode(201);
        district("").body("items.status", equalTo(List.of("REJECTED", "REVOKED", "REQUESTED", "REQUESTED")));
    }

    private String csv(String query) {
        byte[] body = Api.as(Tokens.auditor())
                .accept("text/csv")
                .get("/api/v1/waivers.csv?department=" + api.department() + query)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .header("Content-Disposition", startsWith("attachment; filename=\"waivers"))
                .extract()
                .asByteArray();
        return new String(body, StandardCharsets.UTF_8);
    }

    @Test
    void theBookOfAYearOpensInExcelWithChineseHeadings() {
        threeWaivers();
        String[] lines = csv("&year=2019").split("\r\n");
        assertEquals(4, lines.length);
        assertEquals(
                "\uFEFF部门代码,年度,指标代码,指标名称,状态,申请理由,依据文号,佐证材料,申请人,申请时间,批复人,批复时间,批准机关,批复日期,批复文号,批复意见,终止人,终止时间,终止事由,撤销原因,撤销文号",
                lines[0]);
        String asked = api.department() + ",2019,%s,一职教东片征收,%s,目标因客观困难未达到，已取得相关部门同意,硚六角文〔2020〕1号,,经办人,TIME,";
        assertTrue(timeless(lines[1]).startsWith(asked.formatted("W3", "已驳回") + "财政审核,TIME,财政审核,"), lines[1]);
        assertTrue(lines[1].endsWith(",,理由不足,,,,,"), lines[1]);
        assertTrue(timeless(lines[2]).startsWith(asked.formatted("W2", "已批准") + "财政审核,TIME,"), lines[2]);
        assertTrue(lines[2].endsWith(",硚财函〔2020〕3号,同意视为完成,,,,,"), lines[2]);
        assertEquals(asked.formatted("W1", "待批复") + ",,,,,,,,,,", timeless(lines[3]));
    }

    private static String timeless(String line) {
        return line.replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "TIME");
    }

    @Test
    void timesInTheFileAreThoseOfTheDistrict() {
        threeWaivers();
        String requestedAt = district("&status=REQUESTED").extract().path("items[0].waiver.requestedAt");
        String inShanghai = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
                .withZone(ZoneOffset.ofHours(8))
                .format(Instant.parse(requestedAt));
        assertTrue(csv("&status=REQUESTED").contains("," + inShanghai + ","), inShanghai);
    }

    @Test
    void theFileIsFilteredAsTheRegisterIs() {
        threeWaivers();
        assertEquals(2, csv("&status=REJECTED").split("\r\n").length);
        assertEquals(1, csv("&year=2020").split("\r\n").length);
    }

    @Test
    void aBookOfMoreRowsThanOneFileHoldsIsAskedForInParts() {
        threeWaivers();
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        insert into revision (key, revision, action, summary, actor, actor_name, at, state)
                        select :department || '/2018/X' || n, revision, action, summary, actor, actor_name, at,
                            state || jsonb_build_object('fiscalYear', 2018, 'code', 'X' || n)
                        from revision, generate_series(1, 20001) n
                        where key = :department || '/2019/W1' and action = 'waiver-requested'
                        """).bind("department", api.department()).execute());
        Api.as(Tokens.auditor())
                .accept("text/csv")
                .get("/api/v1/waivers.csv?department=" + api.department())
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("year"));
        assertEquals(4, csv("&year=2019").split("\r\n").length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?year=1999", "?year=x", "?status=MAYBE", "?department=六角亭"})
    void badQuestionsOfTheFileAreRefused(String query) {
        Api.as(Tokens.auditor())
                .accept("text/csv")
                .get("/api/v1/waivers.csv" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&year=1999", "&year=x", "&status=MAYBE"})
    void badQuestionsAreRefused(String query) {
        district(query).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aFileHoldsNoMoreThanItMay() {
        threeWaivers();
        WaiverBook.Wanted wanted = new WaiverBook.Wanted(null, api.department(), null);

        assertEquals(3, new WaiverBook(jdbi, new Limits(0, 3)).all(wanted).size());
        Refusal refused = assertThrows(Refusal.class, () -> new WaiverBook(jdbi, new Limits(0, 2)).all(wanted));
        assertEquals(422, refused.status());
        assertEquals("year", refused.faults().get(0).field());
    }

    private record Limits(int mostFindings, int mostWaivers) implements FileConfig {}
}
