package org.jixiao.scoring.rebuilding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.jixiao.scoring.evaluation.TestStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rebuild goes on where an instance died, and past what can't be rebuilt. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class InterruptedRebuildTest {

    @Inject
    RebuiltDepartment here;

    @Inject
    Jdbi jdbi;

    @Inject
    Rebuilding rebuilding;

    @BeforeEach
    void reference() {
        here.score();
    }

    @AfterEach
    void asBefore() {
        here.close();
    }

    @Test
    void what_an_instance_that_dies_leaves_undone_the_next_does_from_there() {
        // Given
        String before = here.kept();
        here.damage("delete from inbox where key like :code || '/%'");
        jdbi.useHandle(handle -> handle.execute("""
                create table test_begun ();
                create function note_begun() returns trigger language plpgsql as $$
                begin insert into test_begun default values; return null; end $$;
                create trigger tr_note_begun before truncate on inbox_replica_place execute function note_begun();
                """));
        try {
            // When it dies while it reads
            here.halt(
                    "insert on inbox_replica",
                    "new.department = '" + here.department().code() + "' and new.topic = 'jixiao.indicators'");
            long id = here.ask("{}");
            JsonPath reading = here.awaitState(id, "READING");
            assertTrue(reading.getLong("records.done") < reading.getLong("records.of"));
            rebuilding.stop(new ShutdownEvent());
            here.go();

            // And the next while it compares
            here.halt(
                    "insert on inbox", "new.department = '" + here.department().code() + "'");
            Rebuilding next = here.another();
            here.awaitState(id, "COMPARING");
            next.stop(new ShutdownEvent());
            here.go();

            // Then the third has little to do
            JsonPath comparing = here.job(id);
            assertTrue(comparing.getLong("departments.done") < comparing.getLong("departments.of"));
            Rebuilding last = here.another();
            JsonPath ended = here.ended(id);
            last.stop(new ShutdownEvent());
            assertEquals(before, here.kept());
            assertEquals(ended.getLong("records.of"), ended.getLong("records.done"));
            assertEquals(ended.getLong("departments.of"), ended.getLong("departments.done"));
            assertEquals(
                    2, here.count("select count(*) from test_begun where :code = :code"), "begun and cleared once");
        } finally {
            rebuilding.start(new StartupEvent());
            jdbi.useHandle(handle -> handle.execute("drop function note_begun cascade; drop table test_begun"));
        }
    }

    @Test
    void one_that_can_t_be_rebuilt_is_named_and_the_others_go_on() {
        // Given
        TestDepartment other = TestDepartment.unique();
        other.publishScheme();
        other.publishFacts();
        other.awaitCard(card -> true);
        TestStream.awaitRead();
        here.awaitTold();
        String before = here.kept(other);
        String evidence = here.inbox(here.department());
        here.damage("delete from inbox where key = :code || '/2019/B01'");
        here.damage("delete from scorecard_version where department = :code");
        jdbi.useHandle(handle -> handle.createUpdate("delete from inbox where key = :code || '/2019/B01'")
                .bind("code", other.code())
                .execute());
        here.refuse(
                "insert on scorecard_version",
                "new.department = '" + here.department().code() + "'",
                "raise_exception");

        // When
        JsonPath ended = here.ended(here.ask("{}"));

        // Then
        assertTrue(
                here.failing(ended).get(0).contains("halted"),
                here.failing(ended).toString());
        assertEquals(before, here.kept(other));
        assertEquals(evidence, here.inbox(here.department()).replace("|t", "|f"), "kept, its effect is yet to be told");
        here.go();
        here.ended(here.ask("{}"));
        here.department().awaitCard(card -> !card.provisional());
    }
}
