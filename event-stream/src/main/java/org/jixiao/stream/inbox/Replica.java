package org.jixiao.stream.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jixiao.events.Topic;

/**
 * What the topics tell, read anew into a table beside the inbox while that goes on taking news; and what the inbox holds
 * otherwise. News that came since the beginning is not in here, and never counts as a deviation.
 */
@ApplicationScoped
public class Replica {

    private static final String KEEP_NEWER =
            "insert into inbox_replica (" + EventRows.COLUMNS + ") " + EventRows.SELECT + """
            order by topic, key
            on conflict on constraint pk_inbox_replica do update
            set department = excluded.department, revision = excluded.revision, removed = excluded.removed,
                event_id = excluded.event_id, time = excluded.time, traceparent = excluded.traceparent,
                cause = excluded.cause, state = excluded.state
            where inbox_replica.revision < excluded.revision
            """;

    /** A row whose columns are not what its state says. */
    private static final String UNSOUND = """
            (inbox.state ->> 'revision' is distinct from inbox.revision::text
             or inbox.state ->> 'removed' is distinct from inbox.removed::text
             or inbox.state ->> 'department' is distinct from inbox.department)""";

    /**
     * Compared as text: numbers that are equal and written otherwise make another hash. Without nulls: a row that was taken
     * before an event had some field lacks it, where a newer reader writes null.
     */
    private static final String DEVIATIONS = """
            select topic, key, nullif(told.revision, 0) as told, inbox.revision as held,
                   case when inbox.key is null then 'MISSING'
                        when told.revision = 0 then 'NOT_ON_TOPIC'
                        when %1$s then 'DIFFERENT'
                        when inbox.revision < told.revision then 'OLDER'
                        when inbox.revision > told.revision then 'NOT_ON_TOPIC'
                        else 'DIFFERENT' end as kind
            from inbox_replica told left join inbox using (topic, key)
            where told.department = :department and topic = any(:topics)
              and case when inbox.key is null then told.revision > 0
                       when told.revision = 0 then inbox.revision = told.held and not inbox.removed
                       when %1$s then true
                       when inbox.revision > told.revision then inbox.revision = told.held
                       else (inbox.revision, inbox.event_id, inbox.time, inbox.traceparent,
                             jsonb_strip_nulls(inbox.cause)::text, jsonb_strip_nulls(inbox.state)::text)
                           is distinct from
                            (told.revision, told.event_id, told.time, told.traceparent,
                             jsonb_strip_nulls(told.cause)::text, jsonb_strip_nulls(told.state)::text) end
            order by topic, key
            """.formatted(UNSOUND);

    /** Never older over newer, unless what is newer contradicts itself. */
    private static final String PUT_RIGHT = "insert into inbox (" + EventRows.COLUMNS + ", untold) select "
            + EventRows.COLUMNS + """
            , :untold from inbox_replica
            where revision > 0 and (topic, key) in (select * from unnest(:topics, :keys))
            order by topic, key
            on conflict on constraint pk_inbox do update
            set department = excluded.department, revision = excluded.revision, removed = excluded.removed,
                event_id = excluded.event_id, time = excluded.time, traceparent = excluded.traceparent,
                cause = excluded.cause, state = excluded.state, untold = excluded.untold
            where inbox.revision <= excluded.revision or\s""" + UNSOUND + " returning topic, key";

    private static final RowMapper<Place> PLACE = (row, context) ->
            new Place(row.getString("topic"), row.getInt("partition"), row.getLong("next"), row.getLong("past_last"));

    private static final RowMapper<Deviation> DEVIATION = ConstructorMapper.of(Deviation.class);

    private final Jdbi jdbi;

    @Inject
    Replica(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How far the reading has come, counted in offsets of the topics. */
    public record Progress(long read, long of) {}

    /** Empties it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void clear() {
        jdbi.useHandle(handle -> handle.execute("truncate inbox_replica, inbox_replica_place"));
    }

    /** What the inbox holds of these topics now, by which what they don't tell is found later. */
    void noteHeld(Set<Topic> topics) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into inbox_replica (topic, key, department, held)
                        select topic, key, department, revision from inbox where topic = any(:topics)
                        """)
                .bindArray("topics", String.class, names(topics))
                .execute());
    }

    void add(Collection<Place> places) {
        inBatch(places, """
                insert into inbox_replica_place (topic, partition, first, next, past_last)
                values (:topic, :partition, :next, :next, :pastLast)
                """);
    }

    /** What is still to be read. */
    List<Place> ahead() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select topic, partition, next, past_last from inbox_replica_place where next < past_last
                        order by topic, partition
                        """).map(PLACE).list());
    }

    /** Keeps what was read, and how far. */
    void keep(Batch batch, List<Place> readTo) {
        if (!batch.newest().isEmpty()) {
            jdbi.useHandle(handle -> EventRows.bind(handle.createUpdate(KEEP_NEWER), batch.events())
                    .execute());
        }
        inBatch(readTo, """
                update inbox_replica_place set next = least(:next, :pastLast)
                where topic = :topic and partition = :partition and next < :next
                """);
    }

    private void inBatch(Collection<Place> places, String sql) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(sql);
            places.forEach(place -> batch.bind("topic", place.topic())
                    .bind("partition", place.partition())
                    .bind("next", place.next())
                    .bind("pastLast", place.pastLast())
                    .add());
            batch.execute();
        });
    }

    public Progress progress() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(sum(next - first), 0) as read, coalesce(sum(past_last - first), 0) as "of"
                        from inbox_replica_place
                        """)
                .map(ConstructorMapper.of(Progress.class))
                .one());
    }

    public long departments() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(distinct department) from inbox_replica")
                .mapTo(Long.class)
                .one());
    }

    public Optional<String> departmentAfter(String department) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select min(department) from inbox_replica where department > :department")
                        .bind("department", department)
                        .mapTo(String.class)
                        .findOne());
    }

    /** Where the inbox holds other than these topics tell of a department. */
    public List<Deviation> deviations(Set<Topic> topics, String department) {
        return jdbi.withHandle(handle -> handle.createQuery(DEVIATIONS)
                .bind("department", department)
                .bindArray("topics", String.class, names(topics))
                .map(DEVIATION)
                .list());
    }

    /**
     * Lets the inbox hold what the topics tell. What is not on its topic may be all that is left of it; it goes only where
     * that is asked for. Like news, it is written before the caller takes locks of its own.
     *
     * @param untold whether the listener is yet to be told, as of news that had no effect
     * @return those that were put right: of the others news has come meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Deviation> putRight(List<Deviation> deviations, boolean removeNotOnTopic, boolean untold) {
        List<Deviation> due = deviations.stream()
                .filter(it -> removeNotOnTopic || it.kind() != Deviation.Kind.NOT_ON_TOPIC)
                .toList();
        if (due.isEmpty()) {
            return due;
        }
        List<Deviation> surplus = due.stream()
                .filter(it -> it.kind() == Deviation.Kind.NOT_ON_TOPIC)
                .toList();
        Set<String> done = jdbi.withHandle(handle -> {
            Stream<String> removed = keys(
                    handle.createQuery("""
                            delete from inbox
                            where (topic, key, revision) in (select * from unnest(:topics, :keys, :held))
                            returning topic, key
                            """)
                            .bindArray(
                                    "held",
                                    Long.class,
                                    surplus.stream().map(Deviation::held).toList()),
                    surplus)
                    .map(Replica::address)
                    .list()
                    .stream();
            Stream<String> put =
                    keys(handle.createQuery(PUT_RIGHT).bind("untold", untold), due)
                            .map(Replica::address)
                            .list()
                            .stream();
            return new HashSet<>(Stream.concat(removed, put).toList());
        });
        return due.stream()
                .filter(it -> done.contains(it.topic() + " " + it.key()))
                .toList();
    }

    private static <S extends SqlStatement<S>> S keys(S statement, List<Deviation> of) {
        return statement
                .bindArray(
                        "topics",
                        String.class,
                        of.stream().map(Deviation::topic).toList())
                .bindArray("keys", String.class, of.stream().map(Deviation::key).toList());
    }

    private static String address(ResultSet row, StatementContext context) throws SQLException {
        return row.getString("topic") + " " + row.getString("key");
    }

    private static List<String> names(Set<Topic> topics) {
        return topics.stream().map(Topic::topicName).toList();
    }
}
