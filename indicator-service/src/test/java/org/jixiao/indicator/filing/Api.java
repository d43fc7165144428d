package org.jixiao.indicator.filing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.embedded.testing.Tokens;

/** What a caller of one department's year asks of the service. */
public record Api(String department) {

    public static final int YEAR = 2019;

    private static final AtomicInteger DEPARTMENTS = new AtomicInteger();

    /** A department that no other test speaks of. */
    public static Api fresh(String name) {
        return new Api("420104-" + name + "-" + DEPARTMENTS.incrementAndGet());
    }

    public static RequestSpecification as(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON.withCharset(StandardCharsets.UTF_8))
                .accept(ContentType.JSON);
    }

    public RequestSpecification clerk() {
        return as(Tokens.clerk(department));
    }

    public RequestSpecification finance() {
        return as(Tokens.finance());
    }

    public String year() {
        return "/api/v1/departments/" + department + "/years/" + YEAR;
    }

    public String plan() {
        return year() + "/plan";
    }

    public String reporting() {
        return year() + "/reporting";
    }

    public String goals() {
        return year() + "/goals";
    }

    public String indicators() {
        return year() + "/indicators";
    }

    public String indicator(String code) {
        return indicators() + "/" + code;
    }

    public String actual(String code) {
        return indicator(code) + "/actual";
    }

    public String waiver(String code) {
        return indicator(code) + "/waiver";
    }

    public String decision(String code) {
        return waiver(code) + "/decision";
    }

    public String change(String code) {
        return indicator(code) + "/change";
    }

    public String evidence(String code) {
        return indicator(code) + "/evidence";
    }

    public String history(String code) {
        return indicator(code) + "/history";
    }

    public ValidatableResponse define(String code) {
        return clerk().body(definition("3.28")).put(indicator(code)).then();
    }

    /** Indicators of an approved plan, ready to be reported. */
    public void promise(String... codes) {
        for (String code : codes) {
            define(code).statusCode(201);
        }
        approvePlan();
    }

    public void approvePlan() {
        clerk().body("{}").post(plan() + "/submission").then().statusCode(200);
        finance().body("{}").post(plan() + "/approval").then().statusCode(200);
    }

    public void confirmReporting() {
        clerk().body("{}").post(reporting() + "/submission").then().statusCode(200);
        finance().body("{}").post(reporting() + "/confirmation").then().statusCode(200);
    }

    public void reopenPlan() {
        finance()
                .body("{\"reason\": \"调整指标\"}")
                .post(plan() + "/reopening")
                .then()
                .statusCode(200);
    }

    public ValidatableResponse report(String code, String actual) {
        return clerk().body(value(actual)).put(actual(code)).then();
    }

    public ValidatableResponse requestWaiver(String code) {
        return clerk().body(WAIVER_REQUEST).post(waiver(code)).then();
    }

    public ValidatableResponse approve(String code) {
        return finance().body(APPROVAL).post(decision(code)).then();
    }

    /** B12 of the reference case, with a target of choice. */
    public static String definition(String target) {
        return """
                {"number": 12, "level1": "产出指标", "level2": "项目产出", "level3": "实际完成率", "name": "一职教东片征收",
                 "points": "1",
                 "measures": [{"name": "拆迁面积", "comparison": "AT_LEAST", "unit": "万平方米", "target": "%s"}]}
                """.formatted(target);
    }

    public static String value(String actual) {
        return """
                {"values": [{"name": "拆迁面积", "actual": "%s"}]}
                """.formatted(actual);
    }

    public static final String WAIVER_REQUEST = """
            {"reason": "目标因客观困难未达到，已取得相关部门同意", "document": "硚六角文〔2020〕1号"}
            """;

    public static final String APPROVAL = """
            {"approved": true, "document": "硚财函〔2020〕3号", "comment": "同意视为完成"}
            """;

    public static final String REJECTION = """
            {"approved": false, "comment": "理由不足"}
            """;
}
