package org.jixiao.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jixiao.events.Cause;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.stream.Json;

/** Table {@code scorecard_version}: every scorecard there ever was. */
@ApplicationScoped
public class Scorecards {

    private static final String SELECT = """
            select scorecard, cause, at, trace_id from scorecard_version
            where department = :department and fiscal_year = :year
            """;
    private static final RowMapper<ScorecardVersion> VERSION = (row, context) -> new ScorecardVersion(
            Json.read(row.getString("scorecard"), ScorecardState.class),
            Json.read(row.getString("cause"), Cause.class),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("trace_id"));

    private final Jdbi jdbi;

    @Inject
    public Scorecards(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<ScorecardVersion> newest(YearKey year) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " order by version desc limit 1")
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .map(VERSION)
                .findOne());
    }

    /** What stood at an instant. */
    public Optional<ScorecardVersion> at(YearKey year, Instant instant) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and at <= :at order by version desc limit 1")
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .bind("at", instant.atOffset(ZoneOffset.UTC))
                .map(VERSION)
                .findOne());
    }

    public Optional<ScorecardVersion> version(YearKey year, long version) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and version = :version")
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .bind("version", version)
                .map(VERSION)
                .findOne());
    }

    /** What stands of some departments in a year, in the order of their codes. */
    public List<ScorecardVersion> standing(int fiscalYear, List<String> departments) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select v.scorecard, v.cause, v.at, v.trace_id
                        from evaluation e join scorecard_version v using (department, fiscal_year, version)
                        where e.fiscal_year = :year and not e.removed and e.department = any(:departments)
                        order by e.department
                        """)
                .bind("year", fiscalYear)
                .bindArray("departments", String.class, departments.toArray())
                .map(VERSION)
                .list());
    }

    void add(ScorecardVersion version) {
        insert(version, "");
    }

    /** A version that may be there otherwise; when it was scored and its place in the feed stay then. */
    void putBack(ScorecardVersion version) {
        insert(version, """
                on conflict on constraint pk_scorecard_version do update
                set scorecard = excluded.scorecard, cause = excluded.cause
                """);
    }

    private void insert(ScorecardVersion version, String orElse) {
        ScorecardState card = version.scorecard();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into scorecard_version (department, fiscal_year, version, scorecard, cause, at, trace_id)
                        values (:department, :year, :version, cast(:scorecard as jsonb), cast(:cause as jsonb), :at, :trace)
                        """ + orElse)
                .bind("department", card.department())
                .bind("year", card.fiscalYear())
                .bind("version", card.revision())
                .bind("scorecard", Json.write(card))
                .bind("cause", Json.write(version.cause()))
                .bind("at", version.at().atOffset(ZoneOffset.UTC))
                .bind("trace", version.traceId())
                .execute());
    }
}
