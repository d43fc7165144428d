package org.jixiao.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.jixiao.embedded.testing.Visitor.AUDITOR;
import static org.jixiao.embedded.testing.Visitor.CLERK;
import static org.jixiao.embedded.testing.Visitor.FINANCE;
import static org.jixiao.web.Requests.EXAMPLE;
import static org.jixiao.web.Requests.as;
import static org.jixiao.web.Requests.body;
import static org.jixiao.web.Requests.problem;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jixiao.embedded.Token;
import org.jixiao.embedded.testing.DoorTable;
import org.jixiao.embedded.testing.ForgedTokens;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DoorTest {

    @TestHTTPResource("/")
    URI base;

    @Test
    void everyRouteIsOpenToExactlyThese() {
        table().walk(base);
    }

    @Test
    void theTableNoticesARouteOpenToOthersThanItSays() {
        AssertionError found = assertThrows(
                AssertionError.class,
                () -> table().open("GET /api/v1/examples", AUDITOR)
                        .open("GET /gone")
                        .walk(base));
        assertTrue(found.getMessage().contains("GET /api/v1/examples by FINANCE: 200, should be turned away"));
        assertTrue(found.getMessage().contains("GET /api/v1/examples by AUDITOR: 403, should be let in"));
        assertTrue(found.getMessage().contains("no such route: GET /gone"));
    }

    private static DoorTable table() {
        return new DoorTable()
                .sample("kind", "conflict")
                .sample("year", "2019")
                .open("GET /api/v1/departments/{department}/example", CLERK, FINANCE, AUDITOR)
                .open("PUT /api/v1/departments/{department}/example", CLERK, FINANCE)
                .open("POST /api/v1/departments/{department}/example/entries", CLERK, FINANCE)
                .open("POST /api/v1/departments/{department}/example/growth", FINANCE)
                .open("GET /api/v1/examples", FINANCE)
                .open("POST /api/v1/examples:batch", FINANCE)
                .open("GET /api/v1/refusals/{kind}", FINANCE)
                .open("GET /api/v1/years/{year}", FINANCE)
                .open("POST /api/v1/rows", FINANCE)
                .open("GET /api/v1/forgotten");
    }

    @Test
    void aClerkIsToldWhoseDataTheyMayTouch() {
        problem(as(Tokens.clerk("A")).get(EXAMPLE, "B").then(), 403).body("detail", equalTo("填报人只能访问本部门（A）的数据。"));
        problem(as(Tokens.of("c", "c", Set.of("clerk"), null)).get(EXAMPLE, "B").then(), 403)
                .body("detail", containsString("未注明"));
    }

    @Test
    void aClaimThatIsNoTextIsNone() {
        String odd = Tokens.of(Token.of("odd", "奇", Set.of("clerk"), null, Duration.ofMinutes(1))
                .claim("department", 42)
                .claim("name", List.of("奇")));

        problem(as(odd).get(EXAMPLE, "42").then(), 403).body("detail", containsString("未注明"));
    }

    @Test
    void aClerkWhoIsAnAuditorTooReadsElsewhereButDoesNotWriteThere() {
        String both = Tokens.of("both", "both", Set.of("clerk", "auditor"), "A");
        as(both).get(EXAMPLE, "B").then().statusCode(404);
        problem(as(both).body(body("x")).put(EXAMPLE, "B").then(), 403);
        as(both).body(body("x")).put(EXAMPLE, "A").then().statusCode(201);
    }

    @Test
    void aTokenThatIsNoneOpensNothing() {
        ForgedTokens.all().forEach((kind, token) -> {
            problem(as(token).get(EXAMPLE, "A").then(), 401).header("WWW-Authenticate", "Bearer");
            problem(
                            as(token)
                                    .header("Accept-Language", "en")
                                    .get("/api/v1/examples")
                                    .then(),
                            401)
                    .body("title", equalTo("Unauthorized"));
        });
        problem(as(Tokens.finance() + "x".repeat(40_000)).get(EXAMPLE, "A").then(), 401);
    }
}
