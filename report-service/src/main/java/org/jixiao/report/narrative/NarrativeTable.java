package org.jixiao.report.narrative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jixiao.events.Person;
import org.jixiao.report.content.Narrative;
import org.jixiao.stream.Json;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;

/** The table {@code narrative}: every revision of what was written for a department's year; the newest stands. */
@ApplicationScoped
public class NarrativeTable {

    private static final String OF_YEAR = " from narrative where department = :department and fiscal_year = :year ";

    private final Jdbi jdbi;

    @Inject
    public NarrativeTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Lets one transaction at a time write for this year. */
    public void lock(String department, int year) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('narrative ' || :key, 0)) as text)")
                .bind("key", department + "/" + year)
                .mapTo(String.class)
                .one());
    }

    public Optional<Narrative> find(String department, int year) {
        return jdbi.withHandle(handle -> of(
                                department,
                                year,
                                handle.createQuery("select content" + OF_YEAR + "order by revision desc limit 1"))
                        .mapTo(String.class)
                        .findOne())
                .map(content -> Json.read(content, Narrative.class));
    }

    /** Newest first. */
    public Page<NarrativeRevision> history(String department, int year, Window window) {
        return jdbi.withHandle(handle -> Page.of(
                window,
                of(
                                department,
                                year,
                                handle.createQuery("select revision, by_subject, by_name, at, content" + OF_YEAR
                                        + "order by revision desc limit :limit offset :offset"))
                        .bind("limit", window.size())
                        .bind("offset", window.offset())
                        .map((row, context) -> new NarrativeRevision(
                                row.getLong("revision"),
                                row.getString("by_subject"),
                                row.getString("by_name"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                Json.read(row.getString("content"), Narrative.class)))
                        .list(),
                of(department, year, handle.createQuery("select count(*)" + OF_YEAR))
                        .mapTo(Long.class)
                        .one()));
    }

    public void save(String department, int year, Narrative narrative, Person by, Instant at) {
        jdbi.useHandle(handle -> of(department, year, handle.createUpdate("""
                        insert into narrative (department, fiscal_year, revision, content, by_subject, by_name, at)
                        values (:department, :year, :revision, cast(:content as jsonb), :subject, :name, :at)
                        """))
                .bind("revision", narrative.revision())
                .bind("content", Json.write(narrative))
                .bind("subject", by.subject())
                .bind("name", by.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static <S extends SqlStatement<S>> S of(String department, int year, S statement) {
        return statement.bind("department", department).bind("year", year);
    }
}
