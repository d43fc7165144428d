package org.jixiao.indicator.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.events.Cause;
import org.jixiao.events.Person;
import org.jixiao.indicator.batch.LoadTest.Reported;
import org.jixiao.stream.Json;

/** What plain JDBC batches take for the same, into tables like those of the service; the inserts alone are timed. */
record PlainBatches(DataSource database, Jdbi jdbi) {

    private static final int DEPARTMENTS_AT_ONCE = 160;

    /** A report as the service keeps it: states as the JSON they are. */
    private record Kept(
            String department,
            String code,
            String key,
            String before,
            String after,
            String summary,
            String actor,
            String name,
            OffsetDateTime at) {

        String cause() {
            return Json.write(new Cause("actual-reported", key, 2, new Person(actor, name), at.toInstant(), summary));
        }
    }

    /** As they come: what a row says is a row. */
    Duration insertRows(List<Reported> rows, int rowsAtOnce) throws SQLException {
        jdbi.useHandle(handle -> handle.execute("""
                create table if not exists plain_actual (
                    department text, fiscal_year int, code text, measure text, actual numeric,
                    constraint pk_plain_actual primary key (department, fiscal_year, code, measure))
                """));
        Duration all = Duration.ZERO;
        for (int from = 0; from < rows.size(); from += rowsAtOnce) {
            all = all.plus(insert(
                    "insert into plain_actual values (?, 2019, ?, '拆迁面积', ?)",
                    rows.subList(from, Math.min(rows.size(), from + rowsAtOnce)),
                    row -> new Object[] {row.department(), row.code(), row.actual()}));
        }
        return all;
    }

    /** With the states, the history, the trail and the events that the service made of them. */
    Duration insertWhatIsKept(List<String> departments) throws SQLException {
        for (String table : List.of("indicator", "revision", "audit_entry", "outbox")) {
            jdbi.useHandle(handle -> handle.execute(
                    "create table if not exists plain_" + table + " (like " + table + " including all)"));
        }
        Duration all = Duration.ZERO;
        for (int from = 0; from < departments.size(); from += DEPARTMENTS_AT_ONCE) {
            List<Kept> kept = kept(departments.subList(from, Math.min(departments.size(), from + DEPARTMENTS_AT_ONCE)));
            all = all.plus(insert("""
                            insert into plain_indicator (department, fiscal_year, code, revision, removed, state)
                            values (?, 2019, ?, 2, false, cast(? as jsonb))
                            """, kept, row -> new Object[] {row.department(), row.code(), row.after()}))
                    .plus(insert("""
                            insert into plain_revision (key, revision, action, summary, actor, actor_name, at, state)
                            values (?, 2, 'actual-reported', ?, ?, ?, ?, cast(? as jsonb))
                            """, kept, row ->
                            new Object[] {row.key(), row.summary(), row.actor(), row.name(), row.at(), row.after()}))
                    .plus(insert("""
                            insert into plain_audit_entry (at, subject, name, roles, action, key, before, after)
                            values (?, ?, ?, '["finance"]', 'actual-reported', ?, cast(? as jsonb), cast(? as jsonb))
                            """, kept, row ->
                            new Object[] {row.at(), row.actor(), row.name(), row.key(), row.before(), row.after()}))
                    .plus(insert("""
                            insert into plain_outbox (event_id, source, topic, key, department, payload, cause, created_at)
                            values (?, '/indicator-service', 'jixiao.indicators', ?, ?, ?, ?, ?)
                            """, kept, row -> new Object[] {
                        UUID.randomUUID(), row.key(), row.department(), row.after(), row.cause(), row.at()
                    }));
        }
        return all;
    }

    private List<Kept> kept(List<String> departments) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select department, code, key, cast(before as text) as before, cast(after as text) as after,
                               summary, actor, actor_name, revision.at
                        from indicator
                        join revision on revision.key = department || '/2019/' || code and revision.revision = 2
                        join audit_entry using (key, action)
                        where department = any(:departments)
                        """)
                .bindArray("departments", String.class, departments.toArray())
                .map((row, context) -> new Kept(
                        row.getString("department"),
                        row.getString("code"),
                        row.getString("key"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("summary"),
                        row.getString("actor"),
                        row.getString("actor_name"),
                        row.getObject("at", OffsetDateTime.class)))
                .list());
    }

    private <T> Duration insert(String sql, List<T> rows, Function<T, Object[]> values) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            for (T row : rows) {
                Object[] columns = values.apply(row);
                for (int column = 0; column < columns.length; column++) {
                    insert.setObject(column + 1, columns[column]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
