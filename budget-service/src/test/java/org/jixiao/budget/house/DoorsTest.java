package org.jixiao.budget.house;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.jixiao.embedded.testing.BadInputs;
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
        DoorTable.ofReadme()
                .sample("line", "2010301")
                .sample("number", "1")
                .sample("kind", "MEETING")
                .sample("code", "2010301")
                .walk(base);
    }

    @Test
    void no_route_takes_a_body_whose_type_nobody_tells() {
        new BadInputs(base)
                .sample("line", "2010301")
                .sample("number", "1")
                .sample("kind", "MEETING")
                .sample("code", "2010301")
                .areRefusedUntyped();
    }
}
