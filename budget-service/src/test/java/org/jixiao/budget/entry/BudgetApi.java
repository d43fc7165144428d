package org.jixiao.budget.entry;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jixiao.embedded.testing.Tokens;

/** One caller of the service, over HTTP. */
public record BudgetApi(String token) {

    public static final String ROOT = "/api/v1/departments/";

    public static BudgetApi finance() {
        return new BudgetApi(Tokens.finance());
    }

    public static BudgetApi clerk(String department) {
        return new BudgetApi(Tokens.clerk(department));
    }

    /** A department that nobody else has entered. */
    public BudgetApi department(String code) {
        put(code, "{\"name\": \"测试部门\", \"region\": \"420104\"}").then().statusCode(201);
        return this;
    }

    public Response put(String path, String body) {
        return request().body(body).put(ROOT + path);
    }

    public Response put(String path, String body, String ifMatch) {
        return request().header("If-Match", ifMatch).body(body).put(ROOT + path);
    }

    public Response post(String path, String body) {
        return request().body(body).post(ROOT + path);
    }

    public Response post(String path, String body, String idempotencyKey) {
        return request().header("Idempotency-Key", idempotencyKey).body(body).post(ROOT + path);
    }

    public Response delete(String path) {
        return request().delete(ROOT + path);
    }

    public Response delete(String path, String ifMatch) {
        return request().header("If-Match", ifMatch).delete(ROOT + path);
    }

    public Response get(String path) {
        return request().get(ROOT + path);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON).accept("*/*");
    }

    /** A line's request body. */
    public static String line(String kind, String name, String initial) {
        return """
                {"kind": "%s", "name": "%s", "initial": "%s"}""".formatted(kind, name, initial);
    }

    /** @param amount signed: what is negative is a cut */
    public static String adjustment(String amount) {
        boolean cut = amount.startsWith("-");
        return """
                {"kind": "%s", "amount": "%s", "date": "2019-06-30", "reason": "政策性压缩资金", "document": "硚财〔2019〕1号"}""".formatted(cut ? "CUT" : "ADDED", cut ? amount.substring(1) : amount);
    }

    public static String payment(String voucher, String amount) {
        return """
                {"voucher": "%s", "date": "2019-12-31", "amount": "%s"}""".formatted(voucher, amount);
    }

    public static String move(String from, String to, String amount) {
        return """
                {"from": "%s", "to": "%s", "amount": "%s", "date": "2019-06-30", "reason": "调剂"}""".formatted(from, to, amount);
    }

    /** @param document in quotes, or null */
    public static String reversal(String date, String document) {
        return """
                {"date": "%s", "reason": "重复登记", "document": %s}""".formatted(date, document);
    }

    public static String closing(String executed) {
        return """
                {"executed": "%s", "document": "硚财〔2020〕1号"}""".formatted(executed);
    }
}
