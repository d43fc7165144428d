package org.jixiao.scoring.rebuilding;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.jixiao.scoring.evaluation.TestStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** News goes on while a rebuild reads, compares and puts right, and is no difference. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class NewsMeanwhileTest {

    @Inject
    RebuiltDepartment here;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void reference() {
        here.score();
    }

    @AfterEach
    void asBefore() {
        here.close();
    }

    @Test
    void news_that_comes_meanwhile_is_no_difference_and_one_rebuild_runs_at_a_time() {
        // Given
        here.halt(
                "insert on inbox_replica",
                "new.revision > 0 and new.department = '" + here.department().code() + "'");
        long id = here.ask("{\"removeNotOnTopic\": true}");
        here.awaitState(id, "READING");
        here.department()
                .finance()
                .body("{}")
                .post("/api/v1/rebuilds")
                .then()
                .statusCode(409)
                .body("detail", containsString("/api/v1/rebuilds/" + id));

        // When
        TestDepartment fresh = TestDepartment.unique();
        fresh.publishScheme();
        fresh.publishFacts();
        here.department().tellProfile(2);
        TestStream.awaitRead();
        fresh.awaitCard(card -> true);
        String freshBefore = here.kept(fresh);
        String before = here.kept();
        here.go();

        // Then
        JsonPath ended = here.ended(id);
        assertEquals(List.of(), here.differences(ended));
        assertEquals(before, here.kept());
        assertEquals(freshBefore, here.kept(fresh));
        here.department()
                .as(Tokens.auditor())
                .get("/api/v1/rebuilds?size=1")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo((int) id));
    }

    @Test
    void what_has_become_newer_than_its_topic_was_when_it_was_read_is_no_difference() {
        // Given a rebuild that has read all and compared nothing
        here.halt("update on rebuild", "new.compared > old.compared");
        long id = here.ask("{\"removeNotOnTopic\": true}");
        here.awaitState(id, "COMPARING");

        // When
        here.department().tellProfile(2);
        here.department().waive("B12");
        TestStream.awaitRead();
        here.department().awaitCard(card -> card.notMet().stream().noneMatch("B12"::equals));
        here.awaitTold();
        String before = here.kept();
        here.go();

        // Then
        JsonPath ended = here.ended(id);
        assertEquals(List.of(), here.differences(ended));
        assertEquals(before, here.kept());
    }

    @Test
    void news_that_is_taken_while_a_difference_is_put_right_stays() {
        // Given
        here.damage("update inbox set state = jsonb_set(state, '{name}', '\"x\"') where key = :code || '/2019/B03'");
        String news;
        long id;
        try (Handle other = jdbi.open()) {
            other.begin();
            other.createUpdate("""
                            update inbox set revision = 2, state = jsonb_set(state, '{revision}', '2')
                            where key = :code || '/2019/B03'
                            """).bind("code", here.department().code()).execute();

            // When the difference was found, and waits for the news to be put right
            id = here.ask("{}");
            Awaitility.await("the rebuild waits").until(() -> here.count("""
                            select count(*) from pg_stat_activity
                            where wait_event_type = 'Lock' and query like 'insert into inbox (%' and :code = :code
                            """) == 1);
            other.commit();
            news = here.inbox(here.department());
        }

        // Then
        assertEquals(List.of("jixiao.indicators /2019/B03 DIFFERENT 1 1"), here.differences(here.ended(id)));
        assertEquals(news, here.inbox(here.department()));
    }
}
