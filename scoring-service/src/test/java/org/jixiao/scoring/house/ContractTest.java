package org.jixiao.scoring.house;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.jixiao.embedded.testing.ContractCheck;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ContractTest {

    @TestHTTPResource("/")
    URI base;

    @Test
    void the_committed_openapi_document_is_the_served_one() {
        ContractCheck.hold(base);
    }
}
