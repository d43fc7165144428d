package org.jixiao.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.jixiao.web.Requests.finance;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class OperationsTest {

    @Test
    void aTraceBegunByTheCallerIsGoneOnWith() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        finance()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/api/v1/examples")
                .then()
                .header("X-Trace-Id", trace);
    }

    @Test
    void requestsAreCounted() {
        finance().get("/api/v1/examples").then().statusCode(200);
        String metrics = given().get("/q/metrics").asString();
        assertTrue(metrics.contains("http_server_requests_seconds_count"));
        assertTrue(metrics.contains("uri=\"/api/v1/examples\""));
        assertTrue(metrics.contains("agroal_"));
        assertFalse(metrics.contains("uri=\"/q/"));
    }

    @Test
    void theContractTellsOfTokensProblemsAndDecimals() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("components.securitySchemes.token.scheme", equalTo("bearer"))
                .body("components.schemas.Problem.properties.violations.type", equalTo("array"))
                .body("components.schemas.Decimal.type", equalTo("string"))
                .body(
                        "paths.'/api/v1/examples'.get.responses.default.'$ref'",
                        equalTo("#/components/responses/Refused"))
                .body("paths.'/api/v1/examples'.get.security.token", hasItem(org.hamcrest.Matchers.anything()))
                .body("servers", equalTo(null));
    }

    @Test
    void theContractTellsOfDecimalsWhatTextCanBeHeldTo() {
        String amount = "components.schemas.ExampleRequest.properties.amount.";
        String target = "components.schemas.Measure.properties.target.";
        given().get("/q/openapi?format=json")
                .then()
                .body(amount + "pattern", equalTo("^-?\\d+(\\.\\d{1,2})?$"))
                .body(amount + "examples", equalTo(List.of("7218661.00")))
                .body(amount + "multipleOf", equalTo(null))
                .body(target + "pattern", equalTo("^\\d+(\\.\\d{1,6})?$"))
                .body(target + "examples", equalTo(List.of("3.28")))
                .body(target + "minimum", equalTo(null));
    }

    @Test
    void theContractTellsOfRevisionsChallengesAndPages() {
        String read = "paths.'/api/v1/departments/{department}/example'.get.";
        String write = "paths.'/api/v1/departments/{department}/example'.put.";
        String size = "paths.'/api/v1/examples'.get.parameters.find { it.name == 'size' }.";
        String tag = "#/components/headers/ETag";
        given().get("/q/openapi?format=json")
                .then()
                .body(read + "responses.'200'.headers.ETag.'$ref'", equalTo(tag))
                .body(read + "responses.'304'.'$ref'", equalTo("#/components/responses/NotModified"))
                .body(write + "responses.'304'", equalTo(null))
                .body(write + "responses.'400'.content.'application/problem+json'.schema", notNullValue())
                .body(write + "parameters.find { it.name == 'If-Match' }.description", notNullValue())
                .body("components.responses.NotModified.headers.ETag.'$ref'", equalTo(tag))
                .body(read + "responses.'401'.'$ref'", equalTo("#/components/responses/Unauthenticated"))
                .body("components.responses.Unauthenticated.headers.WWW-Authenticate.schema.enum", hasItem("Bearer"))
                .body(size + "schema.minimum", equalTo(1))
                .body(size + "schema.maximum", equalTo(200))
                .body(size + "schema.default", equalTo(50));
    }

    @Test
    void healthAndSwaggerUiStandWhereTheyAreSaidTo() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    @Test
    void aPageIsClamped() {
        finance()
                .get("/api/v1/examples?page=0&size=1000")
                .then()
                .statusCode(200)
                .body("page", equalTo(1))
                .body("size", equalTo(200))
                .body("total", equalTo(1));
    }
}
