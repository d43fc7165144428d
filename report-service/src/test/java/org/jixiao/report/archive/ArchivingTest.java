package org.jixiao.report.archive;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ArchivingTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Archives archives;

    @Test
    void instancesWorkOnDifferentReportsAndWhatOneThatDiedHadInHandIsDoneByAnother() {
        // Given an archive of three reports, of which this instance can finish none for now
        for (String department : new String[] {"420104-I01", "420104-I02", "420104-I03"}) {
            Printed.version(jdbi, department, 2041, 0);
        }
        long id;
        try (Handle holding = jdbi.open()) {
            holding.begin();
            holding.execute("lock table report_archive_file in share mode");
            id = ask(2041);

            // When two others come, and die with what they have in hand
            dies(() -> {
                Item one = archives.next().orElseThrow();
                dies(() -> {
                    Item other = archives.next().orElseThrow();
                    assertNotEquals(one.department(), other.department());
                });
            });
            holding.rollback();
        }

        // Then
        await().atMost(Duration.ofSeconds(60))
                .until(() -> archives.find(id).orElseThrow().endedAt() != null);
        assertEquals(new Progress(3, 3), archives.find(id).orElseThrow().reports());
        assertEquals(3, archives.find(id).orElseThrow().files());
    }

    private static void dies(Runnable work) {
        class Death extends RuntimeException {}
        assertThrows(
                Death.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    work.run();
                    throw new Death();
                }));
    }

    private static long ask(int year) {
        return given().auth()
                .oauth2(Tokens.finance())
                .contentType("application/json")
                .body("{\"year\": " + year + ", \"selection\": \"NEWEST\", \"formats\": [\"xlsx\"]}")
                .post("/api/v1/report-archives")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
    }
}
