package org.jixiao.report.service;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.State;
import org.jixiao.report.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class RegenerationTest {

    private static final long HALT = 4711;

    @Inject
    Jdbi jdbi;

    @Inject
    DataSource pool;

    @AfterEach
    void nobodyIsHeldUpAnyMore() {
        jdbi.useHandle(handle -> handle.execute("drop function if exists hold_up cascade"));
    }

    @Test
    void oneThatCannotBeWrittenSaysWhyAndHoldsUpNoOther() {
        // Given
        Readers failing = new Readers("420104-Q01");
        Readers other = new Readers("420104-Q02");
        holdUp(failing, "raise exception 'no ink left'");

        // When
        Upstream.publish(
                Upstream.cause("waiver-approved", "420104-Q01/2019/B12"),
                Reference.scorecard("420104-Q01", 2019, 93),
                Reference.scorecard("420104-Q02", 2019, 93));

        // Then
        other.telling(2019, 2);
        await().atMost(Readers.PATIENCE)
                .untilAsserted(() -> regenerations(failing, "?state=FAILING")
                        .body("items.department", hasItem("420104-Q01"))
                        .body("items[0].reason", containsString("no ink left"))
                        .body("items[0].cause.key", equalTo("420104-Q01/2019/B12")));
        assertEquals(1, figure(failing, "jixiao_regeneration_failing"));

        // When its facts change, and it can be written
        nobodyIsHeldUpAnyMore();
        Upstream.publish(
                Upstream.cause("waiver-approved", "420104-Q01/2019/B12"), Reference.scorecard("420104-Q01", 2019, 94));

        // Then
        failing.telling(2019, 3);
        await().atMost(Readers.PATIENCE)
                .untilAsserted(() -> regenerations(failing, "?state=FAILING").body("total", equalTo(0)));
    }

    @Test
    void oneThatFailsIsTriedAgainByItself() {
        Readers readers = new Readers("420104-Q03");
        holdUp(readers, "raise exception 'not now'");
        Upstream.publish(Upstream.cause("scored", "420104-Q03/2019"), Reference.scorecard("420104-Q03", 2019, 93));
        await().atMost(Readers.PATIENCE)
                .untilAsserted(() -> regenerations(readers, "?state=FAILING").body("items.attempts", contains(1)));
        nobodyIsHeldUpAnyMore();
        readers.telling(2019, 2);
    }

    @Test
    void whatIsAskedWhileItIsWrittenLeadsToTheNewestState() throws Exception {
        // Given a report that is being written
        Readers slow = new Readers("420104-Q04");
        Readers other = new Readers("420104-Q05");
        holdUp(slow, "perform pg_advisory_xact_lock(" + HALT + ")");
        try (Connection holder = pool.getConnection();
                Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(" + HALT + ")");
            Upstream.publish(Upstream.cause("scored", "420104-Q04/2019"), Reference.scorecard("420104-Q04", 2019, 87));
            awaitWaitingForTheHalt();

            // When its facts change twice, and another's once
            Upstream.publish(
                    Upstream.cause("waiver-approved", "420104-Q04/2019/B12"),
                    Reference.scorecard("420104-Q04", 2019, 93),
                    Reference.scorecard("420104-Q04", 2019, 94),
                    Reference.scorecard("420104-Q05", 2019, 93));

            // Then
            other.telling(2019, 2);
            statement.execute("select pg_advisory_unlock(" + HALT + ")");
        }
        slow.telling(2019, 3);
        assertEquals("waiver-approved", slow.version(2).getString("cause.action"));
        regenerations(slow, "").body("items.department.findAll { it == '420104-Q04' }", equalTo(List.of()));
    }

    @Test
    void whoKnowsOfAScorecardWaitsForTheReportThatTellsIt() {
        Readers readers = new Readers("420104-Q06");
        Upstream.publish(Upstream.cause("scored", "420104-Q06/2019"), Reference.scorecard("420104-Q06", 2019, 94));
        readers.consumer()
                .get(readers.path("/report?scorecard=3&wait=30"))
                .then()
                .statusCode(200)
                .body("scorecardVersion", equalTo(3));
        readers.consumer()
                .get(readers.path("/report?scorecard=4&narrative=1&wait=0"))
                .then()
                .statusCode(202)
                .header("Retry-After", "1")
                .body("waitingFor.name", contains("scorecard", "narrative"))
                .body("waitingFor.revision", contains(4, 1))
                .body("waitingFor.known", contains(3, 0));
    }

    @Test
    void whoKnowsThatAScorecardIsGoneIsToldWhatBecameOfItsReport() {
        // Given
        Readers readers = new Readers("420104-Q07");
        Readers never = new Readers("420104-Q08");
        Upstream.publish(Upstream.cause("scored", "420104-Q07/2019"), Reference.scorecard("420104-Q07", 2019, 93));
        readers.telling(2019, 2);

        // When
        Upstream.publish(
                Upstream.cause("region-changed", "420104"),
                Reference.again(Reference.scorecard("420104-Q07", 2019, 93), 7, true),
                Reference.again(Reference.scorecard("420104-Q08", 2019, 93), 7, true));

        // Then
        for (String known : new String[] {"scorecard=7", "scorecard=6", "narrative=1"}) {
            readers.consumer()
                    .get(readers.path("/report?wait=30&" + known))
                    .then()
                    .statusCode(404)
                    .body("detail", containsString("已随评分结果撤回"));
        }
        never.consumer()
                .get(never.path("/report?wait=30&scorecard=7"))
                .then()
                .statusCode(404)
                .body("detail", containsString("尚无自评报告"));
        readers.consumer()
                .get(readers.path("/report?wait=0&scorecard=8"))
                .then()
                .statusCode(202)
                .body("waitingFor.name", contains("scorecard"));
    }

    @Test
    void reportsThatComeDueAtOnceAreWrittenInTransactionsOfTheirOwn() {
        // Given
        State[] cards = IntStream.range(0, 60)
                .mapToObj(number -> Reference.scorecard("420104-M%02d".formatted(number), 2019, 93))
                .toArray(State[]::new);

        // When
        Upstream.publish(Upstream.cause("scheme-published", "WH-2019"), cards);
        Upstream.awaitRead();

        // Then
        int transactions = jdbi.withHandle(
                handle -> handle.createQuery("""
                        select count(distinct xmin::text) from report_version where department like '420104-M%'
                        """).mapTo(Integer.class).one());
        assertEquals(60, transactions);
    }

    private static ValidatableResponse regenerations(Readers readers, String query) {
        return readers.finance().get("/api/v1/regenerations" + query).then().statusCode(200);
    }

    private static double figure(Readers readers, String name) {
        return readers.finance()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " isn't told"));
    }

    /** Whoever adds a version of this department's report runs into this first. */
    private void holdUp(Readers readers, String statement) {
        jdbi.useHandle(handle -> {
            handle.execute("create function hold_up() returns trigger language plpgsql as $$ begin " + statement
                    + "; return new; end $$");
            handle.execute(
                    "create trigger tr_hold_up before insert on report_version for each row when (new.department = '"
                            + readers.department() + "') execute function hold_up()");
        });
    }

    private void awaitWaitingForTheHalt() {
        await().atMost(Readers.PATIENCE)
                .until(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from pg_locks where locktype = 'advisory' and objid = :halt and not granted
                        """)
                                .bind("halt", HALT)
                                .mapTo(Integer.class)
                                .one())
                        == 1);
    }
}
