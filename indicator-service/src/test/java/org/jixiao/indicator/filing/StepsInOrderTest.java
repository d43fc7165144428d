package org.jixiao.indicator.filing;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** Whoever waits for somebody else's change takes their step after it, and the story says so. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class StepsInOrderTest {

    private static final String CHANGE = """
            {"targets": [{"measure": "拆迁面积", "target": "2.8"}], "reason": "南段并入下年"}
            """;
    private static final String DECISION = "/decision";

    private final Api api = Api.fresh("ORDER");

    @Inject
    Jdbi jdbi;

    @Test
    void aStepOfAWaiverIsTimedOnceNobodyElseChangesItsIndicator() throws Exception {
        api.promise("B12");
        api.report("B12", "2.83").statusCode(200);
        assertTimedAfterOthers(api.clerk().body(Api.WAIVER_REQUEST), "POST", "/waiver", 201);
        assertTimedAfterOthers(api.clerk(), "DELETE", "/waiver", 204);
        api.requestWaiver("B12").statusCode(201);
        assertTimedAfterOthers(api.finance().body(Api.APPROVAL), "POST", "/waiver" + DECISION, 200);
        assertTimedAfterOthers(api.finance().body("{\"reason\": \"材料不实\"}"), "POST", "/waiver/revocation", 200);
    }

    @Test
    void aStepOfAChangeIsTimedOnceNobodyElseChangesItsIndicator() throws Exception {
        api.promise("B12");
        assertTimedAfterOthers(api.clerk().body(CHANGE), "POST", "/change", 201);
        assertTimedAfterOthers(api.clerk(), "DELETE", "/change", 204);
        api.clerk().body(CHANGE).post(api.change("B12")).then().statusCode(201);
        assertTimedAfterOthers(api.finance().body(Api.REJECTION), "POST", "/change" + DECISION, 200);
    }

    private void assertTimedAfterOthers(RequestSpecification request, String method, String step, int status)
            throws Exception {
        ExecutorService another = Executors.newSingleThreadExecutor();
        Instant over;
        try (Handle holder = jdbi.open()) {
            holder.begin();
            holder.createQuery("select code from indicator where department = :department for update")
                    .bind("department", api.department())
                    .mapTo(String.class)
                    .list();
            Future<Response> answer = another.submit(() -> request.request(method, api.indicator("B12") + step));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::somebodyWaitsForIt);
            over = Instant.now();
            holder.commit();
            answer.get().then().statusCode(status);
        } finally {
            another.shutdownNow();
        }
        Instant at =
                Instant.parse(api.clerk().get(api.history("B12") + "?size=200").path("items[-1].at"));
        assertFalse(at.isBefore(over), method + " " + step + " at " + at + ", before " + over);
    }

    private boolean somebodyWaitsForIt() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select exists (
                            select from pg_locks waits join pg_stat_activity waiter using (pid)
                            where not waits.granted and waiter.query like '%from indicator%for update%'
                              and waiter.datname = current_database())
                        """).mapTo(boolean.class).one());
    }
}
