package org.jixiao.report.archive;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each case holds up this instance, takes reports on as others would, and has years of its own. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ArchivingTest {

    private static final int HALT = 4712;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Jdbi jdbi;

    @Inject
    Archives archives;

    @BeforeEach
    void whoPrintsWaitsForWhoHoldsTheDepartment() {
        jdbi.useHandle(handle -> {
            handle.execute("create function hold_up_file() returns trigger language plpgsql as $$ begin "
                    + "perform pg_advisory_xact_lock(" + HALT + ", hashtext(new.department)); return new; end $$");
            handle.execute("create trigger tr_hold_up_file before insert on report_archive_file for each row "
                    + "execute function hold_up_file()");
        });
    }

    @AfterEach
    void nobodyIsHeldUpAnyMore() {
        jdbi.useHandle(handle -> handle.execute("drop function hold_up_file cascade"));
    }

    @Test
    void instancesWorkOnDifferentReportsAndWhatOneThatDiedHadInHandIsDoneByAnother() {
        // Given an archive of three reports, of which this instance can finish none for now
        printed(2041, "420104-I01", "420104-I02", "420104-I03");
        long id;
        try (Handle holding = hold("420104-I01")) {
            id = ask(2041);
            awaitHeldUp();

            // When two others come, and die with what they have in hand
            assertNotEquals(take().department(), take().department());
            holding.rollback();
        }

        // Then
        awaitEnded(id);
        assertEquals(new Progress(3, 3), find(id).reports());
        assertEquals(3, find(id).files());
    }

    @Test
    void severalArchivesAreMadeInTurn() {
        // Given a large archive that is being made
        printed(2043, "420104-J01", "420104-J02", "420104-J03");
        printed(2044, "420104-J04");
        try (Handle holding = hold("420104-J01")) {
            long large = ask(2043);
            awaitHeldUp();

            // When a small one is asked for
            long small = ask(2044);

            // Then
            List<Item> taken = List.of(take(), take(), take());
            assertEquals(
                    List.of(small, large, large),
                    taken.stream().map(Item::archive).toList());
            assertEquals(
                    List.of("420104-J04", "420104-J02", "420104-J03"),
                    taken.stream().map(Item::department).toList());
            holding.rollback();
            awaitEnded(large);
            awaitEnded(small);
        }
    }

    @Test
    void anArchiveThatIsReadyIsThereWhileAnotherIsMadeAndAnOldOneGoesMeanwhile() {
        // Given an archive that is ready, and one that is being made
        printed(2045, "420104-K01");
        printed(2046, "420104-K02", "420104-K03");
        long old = ask(2045);
        awaitEnded(old);
        try (Handle first = hold("420104-K02");
                Handle second = hold("420104-K03")) {
            long ready = ask(2045);
            long busy = ask(2046);
            awaitHeldUp();
            awaitEnded(ready);

            // When the old one expires, and the first report of the other is done
            jdbi.useHandle(handle ->
                    handle.execute("update report_archive set ended_at = now() - interval '8 days' where id = ?", old));
            first.rollback();

            // Then
            await().atMost(PATIENCE).until(() -> archives.find(old).isEmpty());
            assertNull(find(busy).endedAt());
            second.rollback();
            awaitEnded(busy);
        }
    }

    @Test
    void aReportThatEndsWhoeverWorksOnItIsGivenUp() {
        // Given an archive of two, one of which was taken on five times and never done
        printed(2047, "420104-O01", "420104-O02");
        long id;
        try (Handle holding = hold("420104-O01")) {
            id = ask(2047);
            awaitHeldUp();
            jdbi.useHandle(handle -> handle.execute(
                    "update report_archive_item set attempts = 5 where archive = ? and department = '420104-O02'", id));

            // When
            holding.rollback();
        }

        // Then
        awaitEnded(id);
        assertEquals(1, find(id).files());
        assertEquals("420104-O02", find(id).failing().get(0).department());
        String reason = find(id).failing().get(0).reason();
        assertTrue(reason.contains("tried 5 times"), reason);
    }

    private void printed(int year, String... departments) {
        Stream.of(departments).forEach(department -> Printed.version(jdbi, department, year, 0));
    }

    /** Until its transaction ends, no report of this department is printed. */
    private Handle hold(String department) {
        Handle holding = jdbi.open();
        holding.begin();
        holding.execute("select pg_advisory_xact_lock(?, hashtext(?))", HALT, department);
        return holding;
    }

    private void awaitHeldUp() {
        await().atMost(PATIENCE)
                .until(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from pg_locks where locktype = 'advisory' and classid = :halt and not granted
                        """)
                                .bind("halt", HALT)
                                .mapTo(Integer.class)
                                .one())
                        == 1);
    }

    private Item take() {
        return QuarkusTransaction.requiringNew().call(archives::take).orElseThrow();
    }

    private void awaitEnded(long id) {
        await().atMost(PATIENCE).until(() -> find(id).endedAt() != null);
    }

    private Archive find(long id) {
        return archives.find(id).orElseThrow();
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
