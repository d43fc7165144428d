package org.jixiao.scoring.rebuilding;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.scoring.evaluation.News;
import org.jixiao.scoring.evaluation.Restoring;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.jixiao.scoring.evaluation.TestStream;
import org.jixiao.scoring.evaluation.Told;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.inbox.Replica;
import org.jixiao.stream.inbox.Rereading;

/** A department with all facts and the card of the reference case, whose database is damaged and rebuilt. */
@Dependent
class RebuiltDepartment {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    Jdbi jdbi;

    @Inject
    Rebuilds rebuilds;

    @Inject
    Rereading rereading;

    @Inject
    Replica replica;

    @Inject
    Restoring restoring;

    @Inject
    News news;

    @Inject
    DataSource pool;

    @Inject
    StreamConfig config;

    private final TestDepartment department = TestDepartment.unique();
    private Told told;
    private long toldBefore;

    TestDepartment department() {
        return department;
    }

    void score() {
        Awaitility.await("no rebuild of another test")
                .atMost(LONG)
                .until(() -> rebuilds.running().isEmpty());
        department.publishScheme();
        department.assessAll();
        department.publishFacts();
        department.awaitCard(card -> !card.provisional());
        TestStream.awaitRead();
        awaitTold();
        told = new Told(jdbi);
        toldBefore = 0;
    }

    void close() {
        go();
        told.close();
    }

    /** A trigger that fails as a database does that goes down. */
    void halt(String what, String when) {
        refuse(what, when, "admin_shutdown");
    }

    /** @param what is written, such as {@code insert on inbox} */
    void refuse(String what, String when, String condition) {
        jdbi.useHandle(handle -> handle.execute("""
                create function halt_it() returns trigger language plpgsql as $$
                begin raise exception 'halted' using errcode = '%s'; end $$;
                create trigger tr_halt_it before %s for each row when (%s) execute function halt_it();
                """.formatted(condition, what, when)));
    }

    void go() {
        jdbi.useHandle(handle -> handle.execute("drop function if exists halt_it cascade"));
    }

    Rebuilding another() {
        Rebuilding another = new Rebuilding(rebuilds, rereading, replica, restoring, news, pool, config);
        another.start(new StartupEvent());
        return another;
    }

    long ask(String body) {
        Response accepted = department.finance().body(body).post("/api/v1/rebuilds");
        long id = accepted.then().statusCode(202).extract().jsonPath().getLong("id");
        accepted.then().header("Location", endsWith("/api/v1/rebuilds/" + id));
        return id;
    }

    JsonPath ended(long id) {
        return awaitState(id, "ENDED");
    }

    JsonPath awaitState(long id, String state) {
        return Awaitility.await(state)
                .atMost(LONG)
                .until(() -> job(id), job -> job.getString("state").equals(state));
    }

    JsonPath job(long id) {
        return department
                .finance()
                .get("/api/v1/rebuilds/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Those of this department, in short. */
    List<String> differences(JsonPath job) {
        List<Map<String, Object>> items = department
                .finance()
                .get("/api/v1/rebuilds/" + job.getLong("id") + "/differences?size=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .filter(it -> (it.get("key") + "/").startsWith(department.code() + "/"))
                .map(it -> it.get("topic") + " "
                        + it.get("key").toString().substring(department.code().length()) + " " + it.get("kind") + " "
                        + it.get("told") + " " + it.get("held"))
                .toList();
    }

    List<String> failing(JsonPath job) {
        return job.getList("failing.findAll { it.department == '" + department.code() + "' }.reason");
    }

    void damage(String sql) {
        jdbi.useHandle(handle -> assertTrue(
                handle.createUpdate(sql).bind("code", department.code()).execute() > 0, sql));
    }

    String kept() {
        return kept(department);
    }

    /** All evidence and cards of a department, to the byte; but for when a card was put into this database. */
    String kept(TestDepartment of) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select concat_ws('-',
                            (select md5(string_agg(version || scorecard::text || cause::text || coalesce(trace_id, ''), '|'
                                 order by version)) from scorecard_version where department = :code),
                            (select md5(string_agg((e.*)::text, '|' order by fiscal_year)) from evaluation e where department = :code))
                        """)
                        .bind("code", of.code())
                        .mapTo(String.class)
                        .one())
                + inbox(of);
    }

    String inbox(TestDepartment of) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select string_agg(topic || key || ':' || md5(department || revision || removed || event_id || time
                                   || coalesce(traceparent, '') || cause::text || state::text)
                               || '|' || left(untold::text, 1), ' ' order by topic, key)
                        from inbox where key = :code or starts_with(key, :code || '/')
                        """)
                .bind("code", of.code())
                .mapTo(String.class)
                .one());
    }

    long told() {
        return told.of(department) - toldBefore;
    }

    void forgetTold() {
        toldBefore = told.of(department);
    }

    /** Until the stream has all there is to tell. */
    void awaitTold() {
        Awaitility.await("told").until(() -> count("select count(*) from outbox where department = :code") == 0);
    }

    long count(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("code", department.code())
                .mapTo(Long.class)
                .one());
    }
}
