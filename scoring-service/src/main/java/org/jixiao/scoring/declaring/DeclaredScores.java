package org.jixiao.scoring.declaring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jixiao.events.Person;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.web.Page.Window;

/** Table {@code declared_score}: every revision of every self-assessment and review. */
@ApplicationScoped
class DeclaredScores {

    private static final String SELECT = """
            select revision, content, of_revision, return_reason, by_subject, by_name, at from declared_score
            where department = :department and fiscal_year = :year and kind = :kind
            order by revision desc
            """;
    private static final RowMapper<Filed> FILED = (row, context) -> new Filed(
            row.getLong("revision"),
            row.getString("content"),
            row.getObject("of_revision", Long.class),
            row.getString("return_reason"),
            new Person(row.getString("by_subject"), row.getString("by_name")),
            row.getObject("at", OffsetDateTime.class).toInstant());

    private final Jdbi jdbi;

    @Inject
    DeclaredScores(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Filed> newest(YearKey year, Filed.Kind kind) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " limit 1")
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .bind("kind", kind.name())
                .map(FILED)
                .findOne());
    }

    /** Newest first. */
    List<Filed> page(YearKey year, Filed.Kind kind, Window window) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " limit :size offset :offset")
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .bind("kind", kind.name())
                .bind("size", window.size())
                .bind("offset", window.offset())
                .map(FILED)
                .list());
    }

    /** The caller holds the lock of the department. */
    void add(YearKey year, Filed.Kind kind, Filed filed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into declared_score (department, fiscal_year, kind, revision, content, of_revision,
                                                    return_reason, by_subject, by_name, at)
                        values (:department, :year, :kind, :revision, cast(:content as jsonb), :of, :returnReason, :by,
                                :byName, :at)
                        """)
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .bind("kind", kind.name())
                .bind("revision", filed.revision())
                .bind("content", filed.content())
                .bind("of", filed.of())
                .bind("returnReason", filed.returnReason())
                .bind("by", filed.by().subject())
                .bind("byName", filed.by().name())
                .bind("at", filed.at().atOffset(ZoneOffset.UTC))
                .execute());
    }
}
