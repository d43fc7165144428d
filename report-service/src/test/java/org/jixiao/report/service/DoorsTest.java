package org.jixiao.report.service;

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

    @TestHTTPResource("/")
    URI base;

    @Test
    void every_route_is_open_to_exactly_those_in_the_readme() {
        DoorTable.ofReadme().sample("format", "pdf").walk(base);
    }
}
