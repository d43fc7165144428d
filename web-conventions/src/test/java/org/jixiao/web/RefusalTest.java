package org.jixiao.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.jixiao.web.Requests.as;
import static org.jixiao.web.Requests.finance;
import static org.jixiao.web.Requests.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class RefusalTest {

    @TestHTTPResource("/")
    URI base;

    @ParameterizedTest
    @CsvSource({
        "invalid, 400, 请求有误, Bad Request",
        "unauthenticated, 401, 未认证, Unauthorized",
        "forbidden, 403, 无权访问, Forbidden",
        "notFound, 404, 不存在, Not Found",
        "conflict, 409, 状态冲突, Conflict",
        "wrapped, 409, 状态冲突, Conflict",
        "preconditionFailed, 412, 前提条件不符, Precondition Failed",
        "unprocessable, 422, 内容不符合规则, Unprocessable Content",
        "inConflict, 503, 服务暂不可用, Service Unavailable",
        "tooSlow, 500, 服务内部错误, Internal Server Error",
        "unexpected, 500, 服务内部错误, Internal Server Error"
    })
    void aRefusalIsToldInTheLanguageAskedFor(String kind, int status, String zh, String en) {
        problem(finance().get("/api/v1/refusals/" + kind).then(), status)
                .header("Content-Language", "zh")
                .body("title", equalTo(zh));
        problem(
                        finance()
                                .header("Accept-Language", "en-GB, zh;q=0.5")
                                .get("/api/v1/refusals/" + kind)
                                .then(),
                        status)
                .header("Content-Language", "en")
                .body("type", equalTo("about:blank"))
                .body("title", equalTo(en))
                .body("status", equalTo(status))
                .body("detail", not(emptyString()))
                .body("instance", equalTo("/api/v1/refusals/" + kind))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "*", ";;q=x", "zh-CN,en;q=0.9", "en;q=0.1,zh"})
    void anyOtherLanguageIsChinese(String acceptLanguage) {
        problem(
                        finance()
                                .header("Accept-Language", acceptLanguage)
                                .get("/api/v1/refusals/conflict")
                                .then(),
                        409)
                .body("detail", equalTo("原因"));
    }

    @Test
    void aFaultIsNamedWithItsField() {
        problem(
                        finance()
                                .header("Accept-Language", "en")
                                .get("/api/v1/refusals/unprocessable")
                                .then(),
                        422)
                .body("violations[0].field", equalTo("field"))
                .body("violations[0].message", equalTo("the reason"));
    }

    @Test
    void whatWouldMakeAStateTooLargeForTheStreamIsRefusedAndTheStateNamed() {
        problem(finance().post(Requests.EXAMPLE + "/growth", "GROWN").then(), 422)
                .body("detail", startsWith("写入后 GROWN 将达到 5000"))
                .body("detail", containsString("4194304"));
        problem(
                        finance()
                                .header("Accept-Language", "en")
                                .post(Requests.EXAMPLE + "/growth", "GROWN")
                                .then(),
                        422)
                .body("detail", startsWith("With this, GROWN would grow to 5000"));
    }

    @Test
    void everyBrokenConstraintIsNamedInTheLanguageAskedFor() {
        String body = """
                {"name": " ", "amount": 1.234, "count": 10, "measures": [{"name": "x", "target": 1}, {"name": ""}]}
                """;
        problem(finance().body(body).put(Requests.EXAMPLE, "A").then(), 400)
                .body("violations.field", hasItems("name", "amount", "count", "measures[1].name", "measures[1].target"))
                .body("violations.in.unique()", equalTo(List.of("body")))
                .body("violations.find { it.field == 'name' }.message", equalTo("不得为空白"));
        problem(
                        finance()
                                .header("Accept-Language", "en")
                                .body(body)
                                .put(Requests.EXAMPLE, "A")
                                .then(),
                        400)
                .body("violations.find { it.field == 'name' }.message", equalTo("must not be blank"));
    }

    @Test
    void aQueryParameterOutOfBoundsIsNamedAsOne() {
        problem(finance().get("/api/v1/examples?size=1001").then(), 400)
                .body("violations[0].field", equalTo("size"))
                .body("violations[0].in", equalTo("query"));
    }

    @Test
    void aQueryParameterThatIsGivenTwiceIsRefusedUnlessItIsAList() {
        problem(finance().get("/api/v1/examples?size=10&page=1&size=20&sise=1").then(), 400)
                .body("violations.field", equalTo(List.of("sise", "size")))
                .body("violations[1].message", equalTo("此查询参数重复出现，只能给出一次。"));
        problem(
                        finance()
                                .header("Accept-Language", "en")
                                .get("/api/v1/kinds/BASIC/years/2019?asOf=2019-06-30&asOf=2019-06-30")
                                .then(),
                        400)
                .body("violations.field", equalTo(List.of("asOf")))
                .body(
                        "violations[0].message",
                        equalTo("This query parameter is given more than once; it takes one value."));
        finance()
                .get("/api/v1/kinds/BASIC/years/2019?tag=a&tag=b")
                .then()
                .statusCode(200)
                .body("tags", equalTo("[a, b]"));
    }

    @Test
    void anUnknownQueryParameterIsRefusedWithThoseThereAre() {
        problem(finance().get("/api/v1/examples?sise=10&page=2&Order=2").then(), 400)
                .body("violations.field", equalTo(List.of("Order", "sise")))
                .body("violations[1].message", equalTo("未知的查询参数；可用的参数：page、size。"));
        problem(
                        finance()
                                .header("Accept-Language", "en")
                                .body("{}")
                                .put(Requests.EXAMPLE + "?asOf=2019-06-30", "A")
                                .then(),
                        400)
                .body("violations.field", equalTo(List.of("asOf")))
                .body("violations[0].message", equalTo("Unknown query parameter; there are none here."));
        problem(batch("/api/v1/examples%3Abatch?a=%3A&b", 1), 400).body("violations.field", equalTo(List.of("a", "b")));
        problem(finance().get("/api/v1/kinds/BASIC/years/2019?asof=2019-06-30").then(), 400)
                .body("violations.field", equalTo(List.of("asof")));
        problem(finance().get("/api/v1/examples?page=1&pAge=2").then(), 400)
                .body("violations.field", equalTo(List.of("pAge")));
        problem(as(Tokens.auditor()).get("/api/v1/examples?sise=10").then(), 403);
        given().get("/q/health/live?any=1").then().statusCode(200);
    }

    @Test
    void aParameterOfTheWrongTypeIsNamedWithWhatItMustBe() {
        problem(finance().get("/api/v1/examples?size=many").then(), 400)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo("size"))
                .body("violations[0].in", equalTo("query"))
                .body("violations[0].message", equalTo("应为整数。"));
        problem(finance().get("/api/v1/kinds/OTHER/years/nineteen").then(), 400)
                .body("violations.field", equalTo(List.of("kind", "year")))
                .body("violations.in", equalTo(List.of("path", "path")))
                .body("violations.message", equalTo(List.of("应为下列之一：BASIC, PROJECT。", "应为整数。")));
        problem(
                        finance()
                                .header("Accept-Language", "en")
                                .get("/api/v1/kinds/BASIC/years/2019?asOf=2019-02-30")
                                .then(),
                        400)
                .body("violations.field", equalTo(List.of("asOf")))
                .body(
                        "violations.message",
                        equalTo(List.of("Must be a date of 1900 to 2200, written yyyy-MM-dd, such as 2019-12-31.")));
    }

    @Test
    void whatMustNotBeNullIsToldAsWhatMustBeFilledIn() {
        String body = "{\"name\": \"x\", \"count\": 1}";
        problem(finance().body(body).put(Requests.EXAMPLE, "A").then(), 400)
                .body("violations.field", equalTo(List.of("amount")))
                .body("violations.message", equalTo(List.of("必须填写")));
    }

    @Test
    void anUnreadContentTypeIsAnsweredWithThoseThatAreRead() {
        problem(
                        finance()
                                .contentType("text/csv")
                                .body("a,b")
                                .put(Requests.EXAMPLE, "A")
                                .then(),
                        415)
                .body("detail", equalTo("不支持该 Content-Type；此处接受 application/json。"));
        problem(
                        finance()
                                .contentType("text/plain")
                                .body("x")
                                .post("/api/v1/rows")
                                .then(),
                        415)
                .body("detail", containsString("text/csv"))
                .body("detail", containsString("spreadsheetml"));
    }

    @Test
    void whoIsUnknownIsChallengedOnce() throws Exception {
        for (String path : List.of("/api/v1/examples", "/api/v1/departments/A/example")) {
            for (String token : List.of("", "Bearer nonsense")) {
                HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
                if (!token.isEmpty()) {
                    request.header("Authorization", token);
                }
                HttpResponse<String> answer =
                        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
                assertEquals(401, answer.statusCode());
                assertEquals(List.of("Bearer"), answer.headers().allValues("WWW-Authenticate"), path + " " + token);
            }
        }
    }

    @Test
    void whatHttpItselfRefusesIsAProblemToo() {
        problem(finance().get("/api/v1/nowhere").then(), 404).body("violations", equalTo(List.of()));
        problem(finance().get("/nowhere").then(), 404);
        problem(finance().get("/api/v1/years/nineteen").then(), 400);
        problem(finance().delete("/api/v1/examples").then(), 405);
        problem(
                finance()
                        .contentType("text/csv")
                        .body("a,b")
                        .put(Requests.EXAMPLE, "A")
                        .then(),
                415);
        problem(finance().accept("image/png").get("/api/v1/examples").then(), 406);
        problem(given().get("/api/v1/examples").then(), 401).header("WWW-Authenticate", "Bearer");
        problem(finance().get("/api/v1/forgotten").then(), 403);
    }

    @Test
    void whereTheMethodIsUnknownTheOthersAreNamed() {
        problem(finance().body("{}").put(Requests.EXAMPLE + "/entries", "A").then(), 405)
                .header("Allow", "OPTIONS, POST");
        problem(finance().delete(Requests.EXAMPLE, "A").then(), 405).header("Allow", "GET, HEAD, OPTIONS, PUT");
        finance()
                .head(Requests.EXAMPLE + "/entries", "A")
                .then()
                .statusCode(405)
                .header("Allow", "OPTIONS, POST");
    }

    @Test
    void whoAcceptsNoFormatIsToldSo() {
        problem(finance().accept("*/*;q=0").get("/api/v1/examples").then(), 406);
        problem(
                finance()
                        .accept("text/html;q=0, */*;q=0.000")
                        .get("/api/v1/examples")
                        .then(),
                406);
        problem(
                finance()
                        .accept("a;q=0" + ",a;q=0".repeat(5_000))
                        .get("/api/v1/examples")
                        .then(),
                406);
        finance()
                .accept("text/html;q=0, */*;q=0.001")
                .get("/api/v1/examples")
                .then()
                .statusCode(200);
    }

    @Test
    void aCompressedBodyIsRefusedForThat() {
        problem(
                        finance()
                                .header("Content-Encoding", "gzip")
                                .body(new byte[] {31, -117, 8})
                                .put(Requests.EXAMPLE, "A")
                                .then(),
                        415)
                .body("detail", containsString("Content-Encoding gzip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"２０１９", "+2019", "02019", "%D9%A2%D9%A0%D9%A1%D9%A9", "2019.0", "0x7e3", "%202019"})
    void aNumberInTheAddressIsWrittenInOneWay(String year) {
        problem(finance().urlEncodingEnabled(false).get("/api/v1/years/" + year).then(), 400)
                .body("violations[0].field", equalTo("year"));
        finance().get("/api/v1/years/2019").then().statusCode(200);
    }

    @Test
    void aBodyThatAnnouncesItselfTooLargeIsRefused() {
        byte[] large = Requests.body("x".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8);
        problem(finance().body(large).put(Requests.EXAMPLE, "A").then(), 413).body("title", equalTo("请求内容过大"));
    }

    @Test
    void aBodyThatGrowsTooLargeOnTheWayIsRefused() throws Exception {
        byte[] large = (" ".repeat(3_000_000) + Requests.body("x")).getBytes(StandardCharsets.UTF_8);
        HttpRequest chunked = HttpRequest.newBuilder(base.resolve("/api/v1/departments/A/example"))
                .header("Authorization", "Bearer " + Tokens.finance())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());
        assertEquals(413, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/examples%3Abatch", "/api/v1/examples%3abatch"})
    void anEncodedColonIsAColon(String path) {
        batch(path, 3_000_000).statusCode(200).body(equalTo("3000000"));
        problem(batch(path, 9_000_000), 413);
        problem(batch("/api/v1/examples%253Abatch", 1), 404);
        given().urlEncodingEnabled(false).post(path).then().statusCode(401);
        as(Tokens.clerk("A")).urlEncodingEnabled(false).post(path).then().statusCode(403);
    }

    private static ValidatableResponse batch(String path, int bytes) {
        return finance()
                .body(new byte[bytes])
                .urlEncodingEnabled(false)
                .contentType("application/octet-stream")
                .post(path)
                .then();
    }

    @Test
    void aBatchMayHoldMoreThanOtherBodiesButNotWithoutEnd() throws Exception {
        batch("/api/v1/examples:batch", 3_000_000).statusCode(200).body(equalTo("3000000"));
        problem(batch("/api/v1/examples:batch", 9_000_000), 413);
        HttpRequest chunked = HttpRequest.newBuilder(base.resolve("/api/v1/examples:batch"))
                .header("Authorization", "Bearer " + Tokens.finance())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[9_000_000])))
                .build();
        assertEquals(
                413,
                HttpClient.newHttpClient()
                        .send(chunked, HttpResponse.BodyHandlers.ofString())
                        .statusCode());
    }
}
