package org.jixiao.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.jixiao.web.Requests.EXAMPLE;
import static org.jixiao.web.Requests.body;
import static org.jixiao.web.Requests.finance;
import static org.jixiao.web.Requests.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.jixiao.embedded.testing.Infrastructure;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DatabaseAwayTest {

    @Test
    void callersAreToldToComeBackAndThePoolRecoversByItself() {
        finance().body(body("before")).put(EXAMPLE, "AWAY").then().statusCode(201);

        Infrastructure.postgres().kill();
        try {
            problem(finance().get(EXAMPLE, "AWAY").then(), 503).header("Retry-After", "5");
            problem(
                            finance()
                                    .header("Accept-Language", "en")
                                    .body(body("lost"))
                                    .put(EXAMPLE, "AWAY")
                                    .then(),
                            503)
                    .body("title", equalTo("Service Unavailable"));
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            Infrastructure.postgres().restart();
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertEquals(200, finance().get(EXAMPLE, "AWAY").statusCode()));
        finance().get(EXAMPLE, "AWAY").then().body("name", equalTo("before"));
        finance().body(body("after")).put(EXAMPLE, "AWAY").then().statusCode(200);
    }

    @Test
    void aDatabaseThatHangsLetsGoOfTheCaller() {
        Infrastructure.postgres().pause();
        try {
            problem(finance().get(EXAMPLE, "AWAY").then(), 503);
        } finally {
            Infrastructure.postgres().resume();
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertEquals(404, finance().get(EXAMPLE, "NOBODY").statusCode()));
    }
}
