package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.budget.changes.Change;
import org.jixiao.budget.history.Difference;
import org.jixiao.stream.Json;
import org.jixiao.web.Actor;

/** Rows of {@code budget_revision}: every change of a year's accounts, who made it, and what it came to in short. */
@ApplicationScoped
class RevisionTable {

    /** A batch may enter a whole budget at once; the audit trail has all of it. */
    private static final int MOST_DIFFERENCES = 50;

    private final Jdbi jdbi;

    @Inject
    RevisionTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(BudgetYear year, long revision, Change change, Actor who, Instant at, List<Difference> differences) {
        int listed = Math.min(differences.size(), MOST_DIFFERENCES);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into budget_revision
                            (department, fiscal_year, revision, action, summary, actor, actor_name, at, differences,
                             unlisted)
                        values (:department, :year, :revision, :action, :summary, :actor, :actorName, :at,
                                cast(:differences as jsonb), :unlisted)
                        """)
                .bindMethods(year)
                .bind("revision", revision)
                .bind("action", change.action())
                .bind("summary", change.summary())
                .bind("actor", who.subject())
                .bind("actorName", who.name())
                .bind("at", at)
                .bind("differences", Json.write(differences.subList(0, listed)))
                .bind("unlisted", differences.size() - listed)
                .execute());
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
