package org.jixiao.report.regeneration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jixiao.events.Cause;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.queue.PutOff;
import org.jixiao.report.regeneration.Regeneration.State;
import org.jixiao.stream.Json;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code regeneration}, a row per report, and {@code regeneration_cause}, what asks for it. The number of the newest
 * wish tells whoever took the row on whether somebody has asked since.
 */
@ApplicationScoped
public class Regenerations {

    static final String CHANNEL = "regeneration";

    private static final String UNENDED =
            "上次生成中断，未到结束。 The last try never came to its end: its instance or its database did.";

    private static final String OF_CLAIM = " where department = :department and fiscal_year = :fiscalYear and wish ";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public Regenerations(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Asks for these reports once the present transaction commits; what already waits is not made twice, and keeps its place.
     */
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
                            with asked as (
                                select * from unnest(
                                    cast(:departments as text[]), cast(:years as int[]), cast(:causes as text[]),
                                    cast(:weights as int[]), cast(:traces as text[]))
                                as asked (department, fiscal_year, cause, weight, traceparent)),
                            wished as (
                                insert into regeneration as r (department, fiscal_year, wish, requested_at, due_at)
                                select department, fiscal_year, nextval('regeneration_wish'), :now, :now from asked
                                on conflict on constraint pk_regeneration do update set
                                    wish = nextval('regeneration_wish'), due_at = least(r.due_at, excluded.due_at)
                                returning department, fiscal_year, wish)
                            insert into regeneration_cause (department, fiscal_year, weight, wish, cause, traceparent)
                            select department, fiscal_year, weight, wish, cast(cause as jsonb), traceparent
                            from asked join wished using (department, fiscal_year)
                            on conflict on constraint pk_regeneration_cause do update set
                                wish = excluded.wish, cause = excluded.cause, traceparent = excluded.traceparent
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
            wake(handle);
        });
    }

    /** The report that waits longest is the caller's for a while. */
    Optional<Claim> claim() {
        return jdbi.withHandle(handle -> take(handle)
                // Asked once the row is locked: nobody can add a cause that the wish covers.
                .map(taken -> handle.createQuery("""
                                select cause, traceparent from regeneration_cause
                                where department = :department and fiscal_year = :fiscalYear
                                order by weight desc limit 1
                                """)
                        .bindMethods(taken.year())
                        .map((row, context) ->
                                new Claim(taken.year(), taken.wish(), cause(row), row.getString("traceparent")))
                        .one()));
    }

    private record Taken(DepartmentYear year, long wish) {}

    /** Chosen by itself first: within the update a plan may choose again for each row. */
    private Optional<Taken> take(Handle handle) {
        return handle.createQuery("""
                        with next as materialized (
                            select department, fiscal_year from regeneration where due_at <= :now
                            order by due_at, department, fiscal_year
                            limit 1 for update skip locked)
                        update regeneration r set attempts = attempts + 1,
                            reason = coalesce(reason, case when attempts > 0 then :unended end), due_at =
                        """ + PutOff.UNTIL + """
                         from next
                        where r.department = next.department and r.fiscal_year = next.fiscal_year
                        returning r.department, r.fiscal_year, r.wish
                        """)
                .bind("now", now())
                .bind("unended", UNENDED)
                .map((row, context) -> new Taken(
                        new DepartmentYear(row.getString("department"), row.getInt("fiscal_year")),
                        row.getLong("wish")))
                .findOne();
    }

    /** It is written; whoever has asked meanwhile gets it again at once, with their own cause. */
    void done(Claim claim) {
        jdbi.useHandle(handle -> {
            int ended = of(claim, handle.createUpdate("delete from regeneration" + OF_CLAIM + "= :wish"))
                    .execute();
            if (ended == 0) {
                again(claim, handle);
                // A number may have been drawn before one that came to the row earlier.
                of(claim, handle.createUpdate("delete from regeneration_cause c" + OF_CLAIM + """
                                <= :wish and wish <> (
                                    select wish from regeneration r
                                    where r.department = c.department and r.fiscal_year = c.fiscal_year)
                                """))
                        .execute();
            }
        });
    }

    /** Whoever has asked meanwhile doesn't wait for what can't be written to be tried again. */
    void fails(Claim claim, String reason) {
        jdbi.useHandle(handle -> {
            String failed = "update regeneration set reason = :reason" + OF_CLAIM + "= :wish";
            int known = of(claim, handle.createUpdate(failed))
                    .bind("reason", reason)
                    .execute();
            if (known == 0) {
                again(claim, handle);
            }
        });
    }

    private void again(Claim claim, Handle handle) {
        String soon = "update regeneration set due_at = :now, attempts = 0, reason = null" + OF_CLAIM + "<> :wish";
        of(claim, handle.createUpdate(soon)).bind("now", now()).execute();
        wake(handle);
    }

    private static Update of(Claim claim, Update update) {
        return update.bindMethods(claim.year()).bind("wish", claim.wish());
    }

    private static void wake(Handle handle) {
        handle.execute("select pg_notify(?, '')", CHANNEL);
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
                cross join lateral (
                    select cause from regeneration_cause c
                    where c.department = r.department and c.fiscal_year = r.fiscal_year
                    order by weight desc limit 1) as heaviest
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
                cause(row),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }

    private static Cause cause(ResultSet row) throws SQLException {
        return Json.read(row.getString("cause"), Cause.class);
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
