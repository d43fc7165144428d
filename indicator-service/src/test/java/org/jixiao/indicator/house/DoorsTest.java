package org.jixiao.indicator.house;

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

    private static final String YEAR = "/api/v1/departments/{department}/years/{year}";
    private static final String INDICATOR = YEAR + "/indicators/{code}";

    @TestHTTPResource("/")
    URI base;

    @Test
    void everyRouteIsOpenToWhoMayUseItAndToNobodyElse() {
        new DoorTable()
                .sample("code", "B12")
                .open("GET " + YEAR + "/goals", CLERK, FINANCE, AUDITOR)
                .open("PUT " + YEAR + "/goals", CLERK, FINANCE)
                .open("GET " + YEAR + "/indicators", CLERK, FINANCE, AUDITOR)
                .open("GET " + INDICATOR, CLERK, FINANCE, AUDITOR)
                .open("PUT " + INDICATOR, CLERK, FINANCE)
                .open("PUT " + INDICATOR + "/actual", CLERK, FINANCE)
                .open("GET " + INDICATOR + "/history", CLERK, FINANCE, AUDITOR)
                .open("GET " + INDICATOR + "/waiver", CLERK, FINANCE, AUDITOR)
                .open("POST " + INDICATOR + "/waiver", CLERK, FINANCE)
                .open("POST " + INDICATOR + "/waiver/decision", FINANCE)
                .walk(base);
    }
}
