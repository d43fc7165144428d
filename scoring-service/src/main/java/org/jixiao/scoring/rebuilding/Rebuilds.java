package org.jixiao.scoring.rebuilding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jixiao.events.Person;
import org.jixiao.events.Topic;
import org.jixiao.scoring.evaluation.Failing;
import org.jixiao.scoring.evaluation.Progress;
import org.jixiao.stream.inbox.Deviation;
import org.jixiao.stream.inbox.Replica;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;

/** Tables {@code rebuild}, {@code rebuild_difference} and {@code rebuild_failure}. */
@ApplicationScoped
class Rebuilds {

    /** Differences kept one by one: all of a lost database would be as many as it had rows. */
    private static final int MOST_KEPT = 10_000;

    private static final int MOST_FAILING = 100;

    private static final String SELECT = """
            select id, state, remove_not_on_topic, asked_by, asked_by_name, started_at, ended_at, records_read, records,
                   compared, departments, rescored, differences
            from rebuild
            """;

    private final Jdbi jdbi;
    private final Replica replica;
    private final Clock clock;

    @Inject
    Rebuilds(Jdbi jdbi, Replica replica, Clock clock) {
        this.jdbi = jdbi;
        this.replica = replica;
        this.clock = clock;
    }

    /** Empty where one runs. */
    Optional<Rebuild> ask(Person who, boolean removeNotOnTopic) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into rebuild (state, remove_not_on_topic, asked_by, asked_by_name, started_at)
                        values ('ACCEPTED', :remove, :by, :byName, :at)
                        on conflict ((true)) where ended_at is null do nothing
                        returning id
                        """)
                .bind("remove", removeNotOnTopic)
                .bind("by", who.subject())
                .bind("byName", who.name())
                .bind("at", now())
                .mapTo(Long.class)
                .findOne()
                .flatMap(this::find));
    }

    Optional<Rebuild> running() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where ended_at is null")
                .map(rebuild())
                .findOne());
    }

    Optional<Rebuild> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where id = :id")
                .bind("id", id)
                .map(rebuild())
                .findOne());
    }

    Page<Rebuild> page(Window window) {
        return jdbi.withHandle(handle -> Page.of(
                window,
                handle.createQuery(SELECT + " order by id desc limit :size offset :offset")
                        .bind("size", window.size())
                        .bind("offset", window.offset())
                        .map(rebuild())
                        .list(),
                handle.createQuery("select count(*) from rebuild")
                        .mapTo(Long.class)
                        .one()));
    }

    Page<RebuildDifference> differences(long id, Window window) {
        return jdbi.withHandle(handle -> Page.of(
                window,
                handle.createQuery("""
                                select topic, key, kind, told, held, put_right from rebuild_difference
                                where rebuild = :id order by number limit :size offset :offset
                                """)
                        .bind("id", id)
                        .bind("size", window.size())
                        .bind("offset", window.offset())
                        .map(ConstructorMapper.of(RebuildDifference.class))
                        .list(),
                handle.createQuery("select count(*) from rebuild_difference where rebuild = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one()));
    }

    void reads(Rebuild it) {
        jdbi.useHandle(handle ->
                handle.execute("update rebuild set state = 'READING' where id = ? and ended_at is null", it.id()));
    }

    void compares(Rebuild it) {
        Replica.Progress read = replica.progress();
        jdbi.useHandle(handle -> handle.execute("""
                update rebuild set state = 'COMPARING', records_read = ?, records = ?, departments = ? where id = ?
                """, read.read(), read.of(), replica.departments(), it.id()));
    }

    /** The last department that was compared. */
    String comparedThrough(Rebuild it) {
        return jdbi.withHandle(handle -> handle.select("select compared_through from rebuild where id = ?", it.id())
                .mapTo(String.class)
                .one());
    }

    /** @param putRight those of the differences that are no more */
    void compared(
            Rebuild it, String department, List<Deviation> found, Collection<Deviation> putRight, boolean rescored) {
        jdbi.useHandle(handle -> {
            long before = handle.select("select differences from rebuild where id = ?", it.id())
                    .mapTo(Long.class)
                    .one();
            List<Deviation> kept =
                    new ArrayList<>(found.subList(0, (int) Math.max(0, Math.min(found.size(), MOST_KEPT - before))));
            if (!kept.isEmpty()) {
                PreparedBatch batch = handle.prepareBatch("""
                        insert into rebuild_difference (rebuild, number, topic, key, kind, told, held, put_right)
                        values (:rebuild, :number, :topic, :key, :kind, :told, :held, :putRight)
                        """);
                for (int i = 0; i < kept.size(); i++) {
                    batch.bindMethods(kept.get(i))
                            .bind("rebuild", it.id())
                            .bind("number", before + i + 1)
                            .bind("putRight", putRight.contains(kept.get(i)))
                            .add();
                }
                batch.execute();
            }
            handle.execute(
                    """
                    update rebuild
                    set compared_through = ?, compared = compared + 1, differences = differences + ?, rescored = rescored + ?,
                        cards_differed = cards_differed or ?
                    where id = ?
                    """,
                    department,
                    found.size(),
                    rescored ? 1 : 0,
                    found.stream().anyMatch(Rebuilds::isOfCard),
                    it.id());
        });
    }

    void fails(Rebuild it, String department, String reason) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into rebuild_failure (rebuild, department, reason, at) values (?, ?, ?, ?)",
                it.id(),
                department,
                reason,
                now()));
    }

    /** @return whether cards were told that weren't here, or otherwise */
    boolean ends(Rebuild it) {
        return jdbi.withHandle(handle -> handle.select(
                        "update rebuild set state = 'ENDED', ended_at = ? where id = ? returning cards_differed",
                        now(),
                        it.id())
                .mapTo(boolean.class)
                .one());
    }

    private static boolean isOfCard(Deviation deviation) {
        return deviation.topic().equals(Topic.SCORECARDS.topicName());
    }

    private RowMapper<Rebuild> rebuild() {
        return (row, context) -> {
            long id = row.getLong("id");
            Rebuild.State state = Rebuild.State.valueOf(row.getString("state"));
            OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
            return new Rebuild(
                    id,
                    state,
                    row.getBoolean("remove_not_on_topic"),
                    row.getString("asked_by"),
                    row.getString("asked_by_name"),
                    row.getObject("started_at", OffsetDateTime.class).toInstant(),
                    ended == null ? null : ended.toInstant(),
                    state == Rebuild.State.READING
                            ? read(replica.progress())
                            : new Progress(row.getLong("records_read"), row.getLong("records")),
                    new Progress(row.getLong("compared"), row.getLong("departments")),
                    row.getLong("rescored"),
                    row.getLong("differences"),
                    failing(id));
        };
    }

    private static Progress read(Replica.Progress progress) {
        return new Progress(progress.read(), progress.of());
    }

    private List<Failing> failing(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select department, cast(null as int) as fiscal_year, reason, at from rebuild_failure
                        where rebuild = :id order by department limit :most
                        """)
                .bind("id", id)
                .bind("most", MOST_FAILING)
                .map(ConstructorMapper.of(Failing.class))
                .list());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
