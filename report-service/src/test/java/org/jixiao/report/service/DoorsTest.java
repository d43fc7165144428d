package org.jixiao.report.service;

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
import org.jixiao.embedded.testing.Visitor;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DoorsTest {

    private static final String YEAR = "/api/v1/departments/{department}/years/{year}";
    private static final Visitor[] READERS = {CLERK, FINANCE, AUDITOR, CONSUMER};

    @TestHTTPResource("/")
    URI base;

    @Test
    void everyRouteIsOpenToWhoMayUseItAndToNobodyElse() {
        new DoorTable()
                .open("GET " + YEAR + "/report", READERS)
                .open("GET " + YEAR + "/report.json", READERS)
                .open("GET " + YEAR + "/report.html", READERS)
                .open("GET " + YEAR + "/report.docx", READERS)
                .open("GET " + YEAR + "/report/versions", READERS)
                .open("GET " + YEAR + "/report/versions/{version}", READERS)
                .open("GET " + YEAR + "/report/versions/{version}.json", READERS)
                .open("GET " + YEAR + "/report/versions/{version}.html", READERS)
                .open("GET " + YEAR + "/report/versions/{version}.docx", READERS)
                .open("GET " + YEAR + "/narrative", CLERK, FINANCE, AUDITOR)
                .open("PUT " + YEAR + "/narrative", CLERK, FINANCE)
                .walk(base);
    }
}
