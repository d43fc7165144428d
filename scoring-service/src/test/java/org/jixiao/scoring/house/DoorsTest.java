package org.jixiao.scoring.house;

import static org.jixiao.embedded.testing.Visitor.AUDITOR;
import static org.jixiao.embedded.testing.Visitor.CLERK;
import static org.jixiao.embedded.testing.Visitor.CONSUMER;
import static org.jixiao.embedded.testing.Visitor.FINANCE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.jixiao.embedded.testing.DoorTable;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DoorsTest {

    private static final String YEAR = "/api/v1/departments/{department}/years/{year}";

    @TestHTTPResource("/")
    URI base;

    @Test
    void every_route_is_open_to_exactly_those_in_the_table() {
        new DoorTable()
                .open("GET /api/v1/schemes", CLERK, FINANCE, AUDITOR, CONSUMER)
                .open("GET /api/v1/schemes/{code}", CLERK, FINANCE, AUDITOR, CONSUMER)
                .open("GET /api/v1/schemes/{code}/versions/{n}", CLERK, FINANCE, AUDITOR, CONSUMER)
                .open("PUT /api/v1/schemes/{code}", FINANCE)
                .open("POST /api/v1/schemes/{code}/publication", FINANCE)
                .open("PUT " + YEAR + "/assessments/{criterion}", FINANCE)
                .open("GET " + YEAR + "/assessments/{criterion}", CLERK, FINANCE, AUDITOR)
                .open("GET " + YEAR + "/scorecard", CLERK, FINANCE, AUDITOR, CONSUMER)
                .open("GET " + YEAR + "/scorecard/versions", CLERK, FINANCE, AUDITOR, CONSUMER)
                .open("GET " + YEAR + "/scorecard/versions/{n}", CLERK, FINANCE, AUDITOR, CONSUMER)
                .open("GET /api/v1/scorecards", FINANCE, AUDITOR, CONSUMER)
                .sample("code", "no-such-scheme")
                .sample("criterion", "A1")
                .walk(base);
    }
}
