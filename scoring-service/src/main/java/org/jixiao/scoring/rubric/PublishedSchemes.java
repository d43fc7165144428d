package org.jixiao.scoring.rubric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.events.Person;
import org.jixiao.scoring.json.SchemeJson;
import org.jixiao.web.Page.Window;
import org.jspecify.annotations.Nullable;

/** Table {@code scheme_version}. */
@ApplicationScoped
public class PublishedSchemes {

    private static final String COLUMNS =
            "code, version, draft_revision, published_by, published_by_name, published_at, replaces, scheme";
    private static final RowMapper<PublishedScheme> VERSION = (row, context) -> new PublishedScheme(
            row.getString("code"),
            row.getInt("version"),
            row.getLong("draft_revision"),
            row.getString("published_by"),
            row.getString("published_by_name"),
            row.getObject("published_at", OffsetDateTime.class).toInstant(),
            row.getString("replaces"),
            SchemeJson.read(row.getString("scheme")));

    private final Jdbi jdbi;
    /** By sequence, committed ones only: those never change, while the sequence of one that is lost may be given again. */
    private final Map<Long, PublishedScheme> known = new ConcurrentHashMap<>();

    @Inject
    public PublishedSchemes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The scheme that judges the departments of a region in a year: one for the region before one for all, and of
     * several the one published last, which says what it replaced.
     *
     * @param region absent where the department's isn't known
     */
    public Optional<PublishedScheme> applicable(int fiscalYear, @Nullable String region) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select sequence, xmin = pg_current_xact_id_if_assigned()::xid as uncommitted
                        from scheme_version
                        where fiscal_year = :year and (region is null or region = :region)
                        order by region is null, sequence desc limit 1
                        """)
                .bind("year", fiscalYear)
                .bind("region", region)
                .map((row, context) -> new Found(row.getLong("sequence"), row.getBoolean("uncommitted")))
                .findOne()
                .map(found -> found.uncommitted()
                        ? read(found.sequence())
                        : known.computeIfAbsent(found.sequence(), this::read)));
    }

    public Optional<PublishedScheme> newest(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from scheme_version where code = :code order by version desc limit 1")
                .bind("code", code)
                .map(VERSION)
                .findOne());
    }

    /** Newest first. */
    public List<Publication> page(String code, Window window) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select version, draft_revision, published_by, published_by_name, published_at, replaces
                        from scheme_version where code = :code order by version desc limit :size offset :offset
                        """)
                .bind("code", code)
                .bind("size", window.size())
                .bind("offset", window.offset())
                .map(ConstructorMapper.of(Publication.class))
                .list());
    }

    /** Of all schemes together. */
    public long count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from scheme_version")
                .mapTo(Long.class)
                .one());
    }

    public long count(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from scheme_version where code = :code")
                .bind("code", code)
                .mapTo(Long.class)
                .one());
    }

    public Optional<PublishedScheme> version(String code, int version) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from scheme_version where code = :code and version = :version")
                .bind("code", code)
                .bind("version", version)
                .map(VERSION)
                .findOne());
    }

    /** The draft becomes the next version; the caller holds its lock. */
    public PublishedScheme publish(Draft draft, @Nullable String replaces, Person by, Instant at) {
        int version = newest(draft.code()).map(PublishedScheme::version).orElse(0) + 1;
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into scheme_version
                            (code, version, fiscal_year, region, draft_revision, scheme, published_by,
                             published_by_name, published_at, replaces)
                        values (:code, :version, :year, :region, :draft, cast(:scheme as jsonb), :by, :byName, :at,
                                :replaces)
                        """)
                .bind("code", draft.code())
                .bind("version", version)
                .bind("year", draft.scheme().fiscalYear())
                .bind("region", draft.scheme().region())
                .bind("draft", draft.revision())
                .bind("scheme", SchemeJson.write(draft.scheme()))
                .bind("by", by.subject())
                .bind("byName", by.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("replaces", replaces)
                .execute());
        return new PublishedScheme(
                draft.code(), version, draft.revision(), by.subject(), by.name(), at, replaces, draft.scheme());
    }

    /** @param uncommitted whether the present transaction published it */
    private record Found(long sequence, boolean uncommitted) {}

    private PublishedScheme read(long sequence) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + COLUMNS + " from scheme_version where sequence = :sequence")
                        .bind("sequence", sequence)
                        .map(VERSION)
                        .one());
    }
}
