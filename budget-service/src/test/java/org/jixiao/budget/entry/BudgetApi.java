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

    public Response get(String path) {
        return request().get(ROOT + path);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON).accept("*/*");
    }

    /** A line's request body. */
    public static String line(String kind, String name, String initial, String executed) {
        return """
                {"kind": "%s", "name": "%s", "initial": "%s", "executed": "%s"}""".formatted(kind, name, initial, executed);
    }

    public static String adjustment(String amount) {
        return """
                {"amount": "%s", "reason": "政策性压缩资金", "document": "硚财〔2019〕1号"}""".formatted(amount);
    }
}
