package org.jixiao.report.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.jixiao.embedded.testing.Tokens;

/** What readers of one department's report ask for. */
record Readers(String department) {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    RequestSpecification consumer() {
        return given().auth().oauth2(Tokens.consumer());
    }

    RequestSpecification finance() {
        return given().auth().oauth2(Tokens.finance());
    }

    RequestSpecification clerk() {
        return given().auth().oauth2(Tokens.clerk(department)).contentType("application/json; charset=UTF-8");
    }

    String year(int year) {
        return "/api/v1/departments/" + department + "/years/" + year;
    }

    String path(String rest) {
        return year(2019) + rest;
    }

    /** The newest version once it tells this scorecard. */
    JsonPath telling(int year, long scorecardVersion) {
        return await().atMost(PATIENCE)
                .until(() -> newest(year), found -> found.getLong("scorecardVersion") == scorecardVersion);
    }

    /** The newest version of 2019 once it has this number. */
    JsonPath version(long number) {
        return await().atMost(PATIENCE).until(() -> newest(2019), found -> found.getLong("revision") == number);
    }

    private JsonPath newest(int year) {
        Response answer = consumer().get(year(year) + "/report.json");
        return answer.statusCode() == 200
                ? answer.jsonPath()
                : new JsonPath("{\"scorecardVersion\": 0, \"revision\": 0}");
    }
}
