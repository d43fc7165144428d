package org.jixiao.web;

import static org.jixiao.web.Requests.EXAMPLE;
import static org.jixiao.web.Requests.as;
import static org.jixiao.web.Requests.body;
import static org.jixiao.web.Requests.finance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class AuditTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Audit audit;

    @Test
    void aWriteIsKeptWithWhoAndWhatAndWhichTrace() {
        String trace = as(Tokens.of("li", "李四", Set.of("clerk", "finance"), "AUD"))
                .body(body("x"))
                .put(EXAMPLE, "AUD")
                .then()
                .statusCode(201)
                .extract()
                .header("X-Trace-Id");

        Map<String, Object> entry = jdbi.withHandle(handle -> handle.createQuery(
                        "select *, after ->> 'amount' as amount from audit_entry where key = 'AUD'")
                .mapToMap()
                .one());
        assertEquals("li", entry.get("subject"));
        assertEquals("李四", entry.get("name"));
        assertEquals("[\"clerk\", \"finance\"]", entry.get("roles").toString());
        assertEquals("example-written", entry.get("action"));
        assertEquals(null, entry.get("before"));
        assertEquals("7218661.00", entry.get("amount"));
        assertEquals(trace, entry.get("trace_id"));
    }

    /** Names are written by their bearers; what is no line of text must not reach paper. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"\" 李四 \",李四", "\"李\n四\",李 四", "\"  \",li", "\"\u0000李四\",li"})
    void aNameIsOneLineOfTextOrElseTheSubject(String claimed, String kept) {
        String key = "NAME" + Math.abs(claimed.hashCode());
        as(Tokens.of("li", claimed, Set.of("finance"), null))
                .body(body("x"))
                .put(EXAMPLE, key)
                .then()
                .statusCode(201);

        assertEquals(
                kept,
                jdbi.withHandle(handle -> handle.createQuery("select name from audit_entry where key = :key")
                        .bind("key", key)
                        .mapTo(String.class)
                        .one()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set name = 'nobody'",
                "delete from audit_entry",
                "truncate audit_entry",
                "insert into audit_entry overriding system value select * from audit_entry on conflict (id) do update set name = 'x'"
            })
    void nothingInTheTrailMayChange(String change) {
        finance().body(body("x")).put(EXAMPLE, "AUDITED").then().statusCode(org.hamcrest.Matchers.lessThan(300));
        JdbiException refused =
                assertThrows(JdbiException.class, () -> jdbi.useHandle(handle -> handle.execute(change)));
        assertTrue(refused.getMessage().contains("append-only"), refused::getMessage);
    }

    @Test
    void anEntryOutsideATransactionIsABugThatShows() {
        Actor who = new Actor("s", "n", Set.of(), null);
        assertThrows(TransactionalException.class, () -> audit.record(who, "a", "k", null, null));
    }
}
