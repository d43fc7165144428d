package org.jixiao.web;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jixiao.embedded.testing.Tokens;

/** Requests to the example, by people who may make them. */
final class Requests {

    static final String EXAMPLE = "/api/v1/departments/{department}/example";

    private Requests() {}

    static RequestSpecification finance() {
        return as(Tokens.finance());
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    static String body(String name) {
        return """
                {"name": "%s", "amount": "7218661.00", "count": 1, "measures": [{"name": "数量", "target": 3.28}]}
                """.formatted(name);
    }

    /** Whatever was wrong: a problem, with what one needs to mend it, and nothing from inside. */
    static ValidatableResponse problem(ValidatableResponse answer, int status) {
        String text = answer.statusCode(status)
                .contentType("application/problem+json")
                .extract()
                .asString();
        for (String inside : new String[] {"org.jixiao", "java.", "jackson", "Exception", "select ", "secret"}) {
            if (text.contains(inside)) {
                throw new AssertionError("tells of " + inside + ": " + text);
            }
        }
        return answer;
    }
}
