package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.budget.history.Difference;
import org.jixiao.stream.Json;
import org.jixiao.web.Actor;

/** Rows of {@code budget_revision}: every change of a year's accounts, who made it, and what it came to in short. */
@ApplicationScoped
class RevisionTable {

    /** A batch may enter a whole budget at once; the audit trail has all of it. */
    private static final int MOST_DIFFERENCES = 50;

    private static final String INSERT = """
            insert into budget_revision
                (department, fiscal_year, revision, action, summary, actor, actor_name, at, differences, unlisted)
            select department, fiscal_year, revision, action, summary, :actor, :actorName, :at,
                cast(differences as jsonb), unlisted
            from unnest(
                cast(:departments as text[]), cast(:years as int[]), cast(:revisions as bigint[]),
                cast(:actions as text[]), cast(:summaries as text[]), cast(:differences as text[]),
                cast(:unlisted as int[]))
                as told (department, fiscal_year, revision, action, summary, differences, unlisted)
            """;

    private final Jdbi jdbi;

    @Inject
    RevisionTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By one person at one moment. */
    void addAll(Actor who, Instant at, List<Told> changes) {
        List<Listed> listed =
                changes.stream().map(told -> Listed.of(told.differences())).toList();
        jdbi.useHandle(handle -> BudgetKeys.bind(
                        handle.createUpdate(INSERT),
                        changes.stream().map(Told::year).toList())
                .bindArray("revisions", Long.class, column(changes, Told::revision))
                .bindArray(
                        "actions",
                        String.class,
                        column(changes, told -> told.change().action()))
                .bindArray(
                        "summaries",
                        String.class,
                        column(changes, told -> told.change().summary()))
                .bind("actor", who.subject())
                .bind("actorName", who.name())
                .bind("at", at)
                .bindArray("differences", String.class, column(listed, Listed::json))
                .bindArray("unlisted", Integer.class, column(listed, Listed::unlisted))
                .execute());
    }

    /** As many differences as are kept, and how many are left out. */
    private record Listed(String json, int unlisted) {

        static Listed of(List<Difference> differences) {
            int listed = Math.min(differences.size(), MOST_DIFFERENCES);
            return new Listed(Json.write(differences.subList(0, listed)), differences.size() - listed);
        }
    }

    private static <T> Object[] column(List<T> changes, Function<T, Object> of) {
        return changes.stream().map(of).toArray();
    }

    /** A stretch of what happened, oldest first. */
    List<Revision> of(BudgetYear year, long offset, int count) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select revision, action, summary, actor, actor_name, at, differences, unlisted
                        from budget_revision where department = :department and fiscal_year = :year
                        order by revision offset :offset limit :count
                        """)
                .bindMethods(year)
                .bind("offset", offset)
                .bind("count", count)
                .map((row, context) -> revision(row))
                .list());
    }

    long count(BudgetYear year) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from budget_revision where department = :department and fiscal_year = :year")
                .bindMethods(year)
                .mapTo(long.class)
                .one());
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getLong("revision"),
                row.getString("action"),
                row.getString("summary"),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getTimestamp("at").toInstant(),
                List.of(Json.read(row.getString("differences"), Difference[].class)),
                row.getInt("unlisted"));
    }
}
