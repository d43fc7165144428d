package org.jixiao.report.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.edition.Version;

/** The table {@code report_submission}, which only grows. */
@ApplicationScoped
public class Submissions {

    private static final String OF_YEAR = """
            from report_submission where department = :department and fiscal_year = :fiscalYear
            """;

    private static final String SELECT = """
            select department, fiscal_year, number, version, model_hash, note, submitted_by, submitted_by_name, submitted_at
            """ + OF_YEAR;

    private final Jdbi jdbi;

    @Inject
    Submissions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Submission submission) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into report_submission (department, fiscal_year, number, version, model_hash, note,
                            submitted_by, submitted_by_name, submitted_at)
                        values (:department, :fiscalYear, :number, :version, :modelHash, :note,
                            :submittedBy, :submittedByName, :at)
                        """)
                .bindMethods(submission)
                .bind("at", submission.submittedAt().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Lets one transaction at a time submit a report of this year. */
    void lock(DepartmentYear year) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('submission ' || :key, 0)) as text)")
                .bind("key", year.key())
                .mapTo(String.class)
                .one());
    }

    public Optional<Submission> last(DepartmentYear year) {
        return list(year, 1, 0).stream().findFirst();
    }

    /** Newest first. */
    List<Submission> list(DepartmentYear year, int limit, long offset) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "order by number desc limit :limit offset :offset")
                .bindMethods(year)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(ConstructorMapper.of(Submission.class))
                .list());
    }

    /** Without a gap they are as many as the last one's number says. */
    long count(DepartmentYear year) {
        return last(year).map(Submission::number).orElse(0L);
    }

    /** When those of the versions that were submitted were so last, by their number. */
    public Map<Long, Instant> times(DepartmentYear year, List<Version> versions) {
        return jdbi.withHandle(handle -> handle.createQuery("select version, max(submitted_at) as at " + OF_YEAR
                        + "and version = any(:versions) group by version")
                .bindMethods(year)
                .bindArray(
                        "versions",
                        Long.class,
                        versions.stream().map(Version::revision).toArray())
                .map((row, context) -> Map.entry(
                        row.getLong("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
