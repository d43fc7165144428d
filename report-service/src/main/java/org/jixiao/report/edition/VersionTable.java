package org.jixiao.report.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.events.Cause;
import org.jixiao.events.ReportState.Rendition;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;

/** The tables {@code report_version} and {@code rendition}: every version ever made. */
@ApplicationScoped
public class VersionTable {

    private static final String SELECT = """
            select department, fiscal_year, version, withdrawn, scorecard_version, short_name, model_hash, made_at, renditions, cause,
                   trace_id
            from report_version
            where department = :department and fiscal_year = :fiscalYear
            """;

    private final Jdbi jdbi;

    @Inject
    public VersionTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param version 0 where there is none yet; no hash there, nor where the report was withdrawn */
    record Mark(long version, @Nullable String modelHash) {}

    /** One row of {@code report_version}. */
    public record Row(
            String department,
            int fiscalYear,
            long version,
            boolean withdrawn,
            long scorecardVersion,
            String shortName,
            String modelHash,
            OffsetDateTime madeAt,
            String renditions,
            String cause,
            @Nullable String traceId) {

        Version toVersion() {
            return new Version(
                    department,
                    fiscalYear,
                    version,
                    withdrawn,
                    scorecardVersion,
                    shortName,
                    modelHash,
                    madeAt.toInstant(),
                    List.of(Json.read(renditions, Rendition[].class)),
                    Json.read(cause, Cause.class),
                    traceId);
        }
    }

    /** Lets one transaction at a time write about this year. */
    boolean tryLock(DepartmentYear year) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select pg_try_advisory_xact_lock(hashtextextended('report ' || :key, 0))")
                        .bind("key", year.key())
                        .mapTo(boolean.class)
                        .one());
    }

    Mark newestMark(DepartmentYear year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select version, case when not withdrawn then model_hash end as model_hash from report_version
                        where department = :department and fiscal_year = :fiscalYear
                        order by version desc limit 1
                        """)
                .bindMethods(year)
                .map((row, context) -> new Mark(row.getLong("version"), row.getString("model_hash")))
                .findOne()
                .orElse(new Mark(0, null)));
    }

    /** Revisions of what a version was written from; a withdrawal repeats those of what was told last. */
    public record Basis(long scorecard, long narrative, boolean withdrawn) {}

    public Optional<Basis> newestBasis(DepartmentYear year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select scorecard_version as scorecard, narrative_revision as narrative, withdrawn
                        from report_version
                        where department = :department and fiscal_year = :fiscalYear
                        order by version desc limit 1
                        """)
                .bindMethods(year)
                .map(ConstructorMapper.of(Basis.class))
                .findOne());
    }

    void add(Version version, String model, Map<Format, byte[]> printed) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into report_version (department, fiscal_year, version, withdrawn, scorecard_version, short_name,
                                renditions, cause, trace_id, made_at, model, model_hash)
                            values (:department, :fiscalYear, :revision, :withdrawn, :scorecardVersion, :shortName,
                                cast(:renditionsJson as jsonb), cast(:causeJson as jsonb), :traceId, :made,
                                cast(:model as json), :modelHash)
                            """)
                    .bindMethods(version)
                    .bind("renditionsJson", Json.write(version.renditions()))
                    .bind("causeJson", Json.write(version.cause()))
                    .bind("made", version.madeAt().atOffset(ZoneOffset.UTC))
                    .bind("model", model)
                    .execute();
            for (Rendition rendition : version.renditions()) {
                handle.createUpdate("""
                                insert into rendition (department, fiscal_year, version, format, content, sha256)
                                values (:department, :fiscalYear, :revision, :format, :content, :sha256)
                                """)
                        .bindMethods(version)
                        .bindMethods(rendition)
                        .bind("content", printed.get(format(rendition)))
                        .execute();
            }
        });
    }

    public Optional<Version> newest(DepartmentYear year) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "order by version desc limit 1")
                        .bindMethods(year)
                        .map(ConstructorMapper.of(Row.class))
                        .findOne())
                .map(Row::toVersion);
    }

    public Optional<Version> find(DepartmentYear year, long version) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "and version = :version")
                        .bindMethods(year)
                        .bind("version", version)
                        .map(ConstructorMapper.of(Row.class))
                        .findOne())
                .map(Row::toVersion);
    }

    /** Newest first. */
    public List<Version> list(DepartmentYear year, int limit, long offset) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + "order by version desc limit :limit offset :offset")
                        .bindMethods(year)
                        .bind("limit", limit)
                        .bind("offset", offset)
                        .map(ConstructorMapper.of(Row.class))
                        .map(Row::toVersion)
                        .list());
    }

    public long count(DepartmentYear year) {
        return newestMark(year).version();
    }

    /** The model's JSON, exactly as it was hashed. */
    public String model(Version version) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select cast(model as text) from report_version
                        where department = :department and fiscal_year = :fiscalYear and version = :revision
                        """).bindMethods(version).mapTo(String.class).one());
    }

    /** As it was printed with its version; empty where it wasn't in this format. */
    Optional<byte[]> content(Version version, Format format) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select content from rendition
                        where department = :department and fiscal_year = :fiscalYear and version = :revision
                        and format = :format
                        """)
                .bindMethods(version)
                .bind("format", format.suffix())
                .mapTo(byte[].class)
                .findOne());
    }

    private static Format format(Rendition rendition) {
        return List.of(Format.values()).stream()
                .filter(format -> format.suffix().equals(rendition.format()))
                .findFirst()
                .orElseThrow();
    }
}
