package org.jixiao.scoring.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jixiao.events.Person;

/** Table {@code assessment}. */
@ApplicationScoped
public class Assessments {

    private static final String SELECT = """
            select criterion, revision, points, level, share, applicable, reason, assessor, assessor_name, at from assessment
            where department = :department and fiscal_year = :year
            """;
    private static final RowMapper<AssessmentRow> ROW = (row, context) -> new AssessmentRow(
            row.getString("criterion"),
            row.getLong("revision"),
            row.getBigDecimal("points"),
            row.getString("level"),
            row.getBigDecimal("share"),
            row.getBoolean("applicable"),
            row.getString("reason"),
            new Person(row.getString("assessor"), row.getString("assessor_name")),
            row.getObject("at", OffsetDateTime.class).toInstant());

    private final Jdbi jdbi;

    @Inject
    public Assessments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<AssessmentRow> find(YearKey year, String criterion) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and criterion = :criterion")
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .bind("criterion", criterion)
                .map(ROW)
                .findOne());
    }

    /** All of a department's year, by criterion. */
    public List<AssessmentRow> of(YearKey year) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " order by criterion")
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .map(ROW)
                .list());
    }

    /** Takes the place of the one before it; the caller holds the lock of the department. */
    public void put(YearKey year, AssessmentRow assessment) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into assessment (department, fiscal_year, criterion, revision, points, level, share,
                                                applicable, reason, assessor, assessor_name, at)
                        values (:department, :year, :criterion, :revision, :points, :level, :share, :applicable, :reason,
                                :assessor, :assessorName, :at)
                        on conflict on constraint pk_assessment do update
                        set revision = excluded.revision, points = excluded.points, level = excluded.level,
                            share = excluded.share, applicable = excluded.applicable, reason = excluded.reason,
                            assessor = excluded.assessor, assessor_name = excluded.assessor_name, at = excluded.at
                        """)
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .bind("criterion", assessment.criterion())
                .bind("revision", assessment.revision())
                .bind("points", assessment.points())
                .bind("level", assessment.level())
                .bind("share", assessment.share())
                .bind("applicable", assessment.applicable())
                .bind("reason", assessment.reason())
                .bind("assessor", assessment.assessor().subject())
                .bind("assessorName", assessment.assessor().name())
                .bind("at", assessment.at().atOffset(ZoneOffset.UTC))
                .execute());
    }
}
