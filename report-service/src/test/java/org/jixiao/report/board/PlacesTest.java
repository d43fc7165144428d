package org.jixiao.report.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class PlacesTest {

    private static final String KNOWN =
            "select position from board_entry where department = '420104-PLC' and fiscal_year = 2091";

    @Inject
    Jdbi jdbi;

    @Test
    void a_line_that_changed_gets_the_next_place_and_a_round_with_nothing_new_writes_nothing() {
        jdbi.useTransaction(handle -> {
            // The service's own numbering waits meanwhile.
            handle.execute("select pg_advisory_xact_lock(?)", Places.LOCK);
            long before = Places.number(handle);
            handle.execute("""
                    insert into board_entry (department, fiscal_year, revision, removed, provisional, pending, missed,
                        errors, warnings, notes, categories, overspent, cause, changed_at)
                    values ('420104-PLC', 2091, 1, true, false, 0, 0, 0, 0, 0, '[]', 0, '{}', now())
                    on conflict on constraint pk_board_entry do update set position = null
                    """);
            assertEquals(before + 1, Places.number(handle));
            assertEquals(before + 1, handle.createQuery(KNOWN).mapTo(Long.class).one());
            assertTrue(hasWritten(handle));
        });
        jdbi.useTransaction(handle -> {
            handle.execute("select pg_advisory_xact_lock(?)", Places.LOCK);
            long newest = Places.number(handle);
            assertTrue(newest > 0);
            assertFalse(hasWritten(handle));
        });
    }

    private static boolean hasWritten(Handle handle) {
        return handle.createQuery("select pg_current_xact_id_if_assigned() is not null")
                .mapTo(Boolean.class)
                .one();
    }
}
