package org.jixiao.budget.house;

import static org.jixiao.embedded.testing.Visitor.AUDITOR;
import static org.jixiao.embedded.testing.Visitor.CLERK;
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

    private static final String DEPARTMENT = "/api/v1/departments/{department}";
    private static final String BUDGET = DEPARTMENT + "/years/{year}/budget";

    @TestHTTPResource("/")
    URI base;

    @Test
    void everyRouteIsOpenToExactlyThoseInTheTable() {
        new DoorTable()
                .open("GET /api/v1/departments", FINANCE, AUDITOR)
                .open("GET " + DEPARTMENT, CLERK, FINANCE, AUDITOR)
                .open("PUT " + DEPARTMENT, CLERK, FINANCE)
                .open("GET " + BUDGET, CLERK, FINANCE, AUDITOR)
                .open("PUT " + BUDGET + "/lines/{subject}", CLERK, FINANCE)
                .open("POST " + BUDGET + "/lines/{subject}/adjustments", CLERK, FINANCE)
                .open("PUT " + BUDGET + "/economic-split", CLERK, FINANCE)
                .open("PUT " + BUDGET + "/controlled-expenses/{kind}", CLERK, FINANCE)
                .open("PUT " + BUDGET + "/procurement", CLERK, FINANCE)
                .sample("subject", "2010301")
                .sample("kind", "MEETING")
                .walk(base);
    }
}
