package org.jixiao.stream.outbox;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The relay's view of the table {@code outbox}, within its transaction. */
final class OutboxTable {

    /** Any number, the same for all relays of a database: who holds it sends. */
    static final long RELAY_LOCK = 0x6a697869616fL;

    private final Handle handle;

    OutboxTable(Handle handle) {
        this.handle = handle;
    }

    /** Whether this relay is the one that sends, until its transaction ends. */
    boolean lock() {
        return handle.createQuery("select pg_try_advisory_xact_lock(:lock)")
                .bind("lock", RELAY_LOCK)
                .mapTo(boolean.class)
                .one();
    }

    /** The first that wait, as many as are asked for, and none after those that hold so many bytes; one in any case. */
    List<OutboxRow> due(int most, int bytes) {
        return handle.createQuery("""
                        select id, event_id, source, topic, key, department, payload, cause, traceparent, created_at, tries
                        from (
                            select first.*, sum(octet_length(payload)) over (order by id) - octet_length(payload) as before
                            from (select * from outbox where parked_at is null order by id limit :most) as first
                        ) as counted
                        where before < :bytes
                        order by id
                        """)
                .bind("most", most)
                .bind("bytes", bytes)
                .map(ConstructorMapper.of(OutboxRow.class))
                .list();
    }

    void sent(List<OutboxRow> rows) {
        if (!rows.isEmpty()) {
            handle.createUpdate("delete from outbox where id = any(:ids)")
                    .bindArray(
                            "ids", Long.class, rows.stream().map(OutboxRow::id).toList())
                    .execute();
        }
    }

    /** Counts a try of each; the one that was the last parks the row, which lets newer states of its key pass. */
    void refused(Map<OutboxRow, String> reasons, int mostTries) {
        if (reasons.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                update outbox set tries = tries + 1, last_error = :reason,
                    parked_at = case when tries + 1 >= :most then now() end
                where id = :id
                """);
        reasons.forEach((row, reason) -> batch.bind("id", row.id())
                .bind("reason", reason)
                .bind("most", mostTries)
                .add());
        batch.execute();
    }
}
