package org.jixiao.indicator.filing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.jixiao.embedded.testing.Tokens;

/** What a caller of one department's year asks of the service. */
record Api(String department) {

    static final int YEAR = 2019;

    static RequestSpecification as(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON.withCharset(StandardCharsets.UTF_8))
                .accept(ContentType.JSON);
    }

    RequestSpecification clerk() {
        return as(Tokens.clerk(department));
    }

    RequestSpecification finance() {
        return as(Tokens.finance());
    }

    String year() {
        return "/api/v1/departments/" + department + "/years/" + YEAR;
    }

    String goals() {
        return year() + "/goals";
    }

    String indicators() {
        return year() + "/indicators";
    }

    String indicator(String code) {
        return indicators() + "/" + code;
    }

    String actual(String code) {
        return indicator(code) + "/actual";
    }

    String waiver(String code) {
        return indicator(code) + "/waiver";
    }

    String decision(String code) {
        return waiver(code) + "/decision";
    }

    String history(String code) {
        return indicator(code) + "/history";
    }

    ValidatableResponse define(String code) {
        return clerk().body(definition("3.28")).put(indicator(code)).then();
    }

    ValidatableResponse report(String code, String actual) {
        return clerk().body(value(actual)).put(actual(code)).then();
    }

    ValidatableResponse requestWaiver(String code) {
        return clerk().body(WAIVER_REQUEST).post(waiver(code)).then();
    }

    ValidatableResponse approve(String code) {
        return finance().body(APPROVAL).post(decision(code)).then();
    }

    /** B12 of the reference case, with a target of choice. */
    static String definition(String target) {
        return """
                {"number": 12, "level1": "产出指标", "level2": "项目产出", "level3": "实际完成率", "name": "一职教东片征收",
                 "points": "1",
                 "measures": [{"name": "拆迁面积", "comparison": "AT_LEAST", "unit": "万平方米", "target": "%s"}]}
                """.formatted(target);
    }

    static String value(String actual) {
        return """
                {"values": [{"name": "拆迁面积", "actual": "%s"}]}
                """.formatted(actual);
    }

    static final String WAIVER_REQUEST = """
            {"reason": "目标因客观困难未达到，已取得相关部门同意", "document": "硚六角文〔2020〕1号"}
            """;

    static final String APPROVAL = """
            {"approved": true, "document": "硚财函〔2020〕3号", "comment": "同意视为完成"}
            """;

    static final String REJECTION = """
            {"approved": false, "comment": "理由不足"}
            """;
}
