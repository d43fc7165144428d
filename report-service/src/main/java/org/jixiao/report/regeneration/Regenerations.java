package org.jixiao.report.regeneration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.events.Cause;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.regeneration.Regeneration.State;
import org.jixiao.stream.Json;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code regeneration}. A report is taken on by putting off its next try, so one that kills who works on it comes
 * again later and later, and holds up no other.
 */
@ApplicationScoped
public class Regenerations {

    static final String CHANNEL = "regeneration";

    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    /** Doubled nine times the first is an hour and a half. */
    private static final int MOST_DOUBLINGS = 9;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public Regenerations(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Asks for these reports once the present transaction commits; what already waits is not made twice. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ask(Collection<Wish> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        // In one order, as everybody locks.
        List<Wish> sorted =
                wishes.stream().sorted(Comparator.comparing(Wish::year)).toList();
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into regeneration as r
                                (department, fiscal_year, wish, cause, weight, traceparent, requested_at, due_at)
                            select department, fiscal_year, 1, cast(cause as jsonb), weight, traceparent, :now, :now
                            from unnest(
                                    cast(:departments as text[]), cast(:years as int[]), cast(:causes as text[]),
                                    cast(:weights as int[]), cast(:traces as text[]))
                                as asked (department, fiscal_year, cause, weight, traceparent)
                            on conflict on constraint pk_regeneration do update set
                                wish = r.wish + 1,
                                cause = case when r.weight > excluded.weight then r.cause else excluded.cause end,
                                traceparent = case when r.weight > excluded.weight then r.traceparent
                                    else excluded.traceparent end,
                                weight = greatest(r.weight, excluded.weight),
                                due_at = excluded.due_at
                            """)
                    .bind("now", now())
                    .bindArray(
                            "departments",
                            String.class,
                            column(sorted, wish -> wish.year().department()))
                    .bindArray(
                            "years",
                            Integer.class,
                            column(sorted, wish -> wish.year().fiscalYear()))
                    .bindArray("causes", String.class, column(sorted, wish -> Json.write(wish.cause())))
                    .bindArray("weights", Integer.class, column(sorted, Wish::weight))
                    .bindArray("traces", String.class, column(sorted, Wish::traceparent))
                    .execute();
            handle.execute("select pg_notify(?, '')", CHANNEL);
        });
    }

    /**
     * The report that waits longest is the caller's for a while; its cause is spent on it. Chosen by itself first: within
     * the update a plan may choose again for each row.
     */
    Optional<Claim> claim() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with next as materialized (
                            select department, fiscal_year from regeneration where due_at <= :now
                            order by due_at, department, fiscal_year
                            limit 1 for update skip locked)
                        update regeneration r set attempts = attempts + 1, weight = 0,
                            due_at = cast(:now as timestamptz)
                                + :retry * power(2, least(attempts, :doublings)) * interval '1 second'
                        from next
                        where r.department = next.department and r.fiscal_year = next.fiscal_year
                        returning r.department, r.fiscal_year, r.wish, r.cause, r.traceparent
                        """)
                .bind("now", now())
                .bind("retry", FIRST_RETRY.toSeconds())
                .bind("doublings", MOST_DOUBLINGS)
                .map((row, context) -> new Claim(
                        year(row),
                        row.getLong("wish"),
                        Json.read(row.getString("cause"), Cause.class),
                        row.getString("traceparent")))
                .findOne());
    }

    /** It is written; whoever has asked meanwhile gets it again at once. */
    void done(Claim claim) {
        jdbi.useHandle(handle -> {
            int ended = handle.createUpdate("""
                            delete from regeneration
                            where department = :department and fiscal_year = :fiscalYear and wish = :wish
                            """)
                    .bindMethods(claim.year())
                    .bind("wish", claim.wish())
                    .execute();
            if (ended == 0) {
                handle.createUpdate("""
                                update regeneration set due_at = :now, attempts = 0, reason = null
                                where department = :department and fiscal_year = :fiscalYear
                                """)
                        .bindMethods(claim.year())
                        .bind("now", now())
                        .execute();
                handle.execute("select pg_notify(?, '')", CHANNEL);
            }
        });
    }

    void fails(Claim claim, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update regeneration set reason = :reason
                        where department = :department and fiscal_year = :fiscalYear
                        """)
                .bindMethods(claim.year())
                .bind("reason", reason)
                .execute());
    }

    /** @param waiting all that are to be written, failing ones too */
    record Counts(long waiting, long failing) {}

    Counts count() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) as waiting, count(reason) as failing from regeneration")
                        .map((row, context) -> new Counts(row.getLong("waiting"), row.getLong("failing")))
                        .one());
    }

    /** Those that wait longest first. */
    Page<Regeneration> page(@Nullable State state, Window window) {
        String chosen = """
                from (select *, case when reason is not null then 'FAILING' when attempts > 0 and due_at > :now then 'WORKING'
                        else 'WAITING' end as state
                    from regeneration) as r
                where cast(:state as text) is null or state = :state
                """;
        return jdbi.withHandle(handle -> Page.of(
                window,
                handle.createQuery("select * " + chosen
                                + "order by requested_at, department, fiscal_year limit :limit offset :offset")
                        .bind("now", now())
                        .bind("state", state == null ? null : state.name())
                        .bind("limit", window.size())
                        .bind("offset", window.offset())
                        .map((row, context) -> regeneration(row))
                        .list(),
                handle.createQuery("select count(*) " + chosen)
                        .bind("now", now())
                        .bind("state", state == null ? null : state.name())
                        .mapTo(Long.class)
                        .one()));
    }

    private static Regeneration regeneration(ResultSet row) throws SQLException {
        return new Regeneration(
                row.getString("department"),
                row.getInt("fiscal_year"),
                State.valueOf(row.getString("state")),
                Json.read(row.getString("cause"), Cause.class),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }

    private static DepartmentYear year(ResultSet row) throws SQLException {
        return new DepartmentYear(row.getString("department"), row.getInt("fiscal_year"));
    }

    private static <T> List<@Nullable T> column(List<Wish> wishes, Function<Wish, @Nullable T> part) {
        List<@Nullable T> column = new ArrayList<>();
        wishes.forEach(wish -> column.add(part.apply(wish)));
        return column;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
