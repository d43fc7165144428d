package org.jixiao.report.narrative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.report.content.Narrative;
import org.jixiao.stream.Json;

/** The table {@code narrative}: what was last written for every department's year. */
@ApplicationScoped
public class NarrativeTable {

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
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select content from narrative
                                where department = :department and fiscal_year = :year
                                """)
                        .bind("department", department)
                        .bind("year", year)
                        .mapTo(String.class)
                        .findOne())
                .map(content -> Json.read(content, Narrative.class));
    }

    public void save(String department, int year, Narrative narrative) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into narrative (department, fiscal_year, revision, content)
                        values (:department, :year, :revision, cast(:content as jsonb))
                        on conflict on constraint pk_narrative do update
                        set revision = excluded.revision, content = excluded.content
                        """)
                .bind("department", department)
                .bind("year", year)
                .bind("revision", narrative.revision())
                .bind("content", Json.write(narrative))
                .execute());
    }
}
