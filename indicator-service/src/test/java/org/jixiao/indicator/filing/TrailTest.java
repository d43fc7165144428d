package org.jixiao.indicator.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database keeps of who did what. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class TrailTest {

    private final Api api = Api.fresh("TRL");

    @Inject
    Jdbi jdbi;

    @Test
    void everyWriteSaysWhoDidItAndWhatItWasBeforeAndAfter() {
        api.promise("B12");
        api.report("B12", "2.83");
        api.requestWaiver("B12");
        api.approve("B12");
        api.approve("B12").statusCode(409);

        List<Map<String, Object>> trail = audited(api.department() + "/2019/B12");
        assertEquals(
                List.of("indicator-defined", "actual-reported", "waiver-requested", "waiver-approved"),
                trail.stream().map(entry -> entry.get("action")).toList());
        String clerk = "clerk-" + api.department();
        assertEquals(
                List.of(clerk, clerk, clerk, "finance"),
                trail.stream().map(entry -> entry.get("subject")).toList());
        assertNull(trail.get(0).get("before"));
        assertEquals("REQUESTED", trail.get(3).get("before"));
        assertEquals("APPROVED", trail.get(3).get("after"));
    }

    private List<Map<String, Object>> audited(String key) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select action, subject, before #>> '{waiver,status}' "before", after #>> '{waiver,status}' "after"
                        from audit_entry where key = :key order by id
                        """).bind("key", key).mapToMap().list());
    }

    @Test
    void goalsAreInTheTrailToo() {
        api.clerk().body("{\"goals\": []}").put(api.goals()).then().statusCode(201);
        assertNotNull(audited(api.department() + "/2019").get(0).get("subject"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update revision set summary = ''", "delete from revision", "truncate revision"})
    void historyIsNotRewritten(String attempt) {
        api.define("H1");
        assertThrows(UnableToExecuteStatementException.class, () -> jdbi.useHandle(handle -> handle.execute(attempt)));
    }

    @Test
    void theDatabaseItselfKnowsNoSelfApproval() {
        api.promise("S1");
        api.requestWaiver("S1");
        String selfApproval = """
                update indicator set state = jsonb_set(state, '{waiver,decidedBy}', state #> '{waiver,requestedBy}')
                where department = ?
                """;
        assertThrows(
                UnableToExecuteStatementException.class,
                () -> jdbi.useHandle(handle -> handle.execute(selfApproval, api.department())));
    }
}
