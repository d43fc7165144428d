package org.jixiao.report.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The table {@code report_archive_file}: what is in an archive. What is kept with its version is referred to, not copied. */
@ApplicationScoped
public class Files {

    private final Jdbi jdbi;

    @Inject
    Files(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A file as the index lists it. */
    public record Entry(
            String department,
            int fiscalYear,
            String shortName,
            long version,
            @Nullable BigDecimal total,
            @Nullable LocalDate submitted,
            String format,
            @Nullable String sha256,
            @Nullable Long bytes,
            @Nullable String reason) {}

    /** Who submitted nothing. */
    public record Missing(String department, String name) {}

    public record Content(String department, int fiscalYear, String format, byte[] content) {}

    /** @return the formats that are kept with the version */
    List<String> refer(Item item) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into report_archive_file (archive, department, format, sha256, bytes)
                        select :archive, department, format, sha256, octet_length(content) from rendition
                        where department = :department and fiscal_year = :fiscalYear and version = :version
                        and format = any(:wanted)
                        returning format
                        """)
                .bindMethods(item)
                .bindArray("wanted", String.class, item.formats())
                .mapTo(String.class)
                .list());
    }

    void add(Item item, String format, byte[] content) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into report_archive_file (archive, department, format, content, sha256, bytes)
                        values (:archive, :department, :format, :content, encode(sha256(:content), 'hex'), :bytes)
                        """)
                .bindMethods(item)
                .bind("format", format)
                .bind("content", content)
                .bind("bytes", content.length)
                .execute());
    }

    void fail(Item item, String format, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into report_archive_file (archive, department, format, reason)
                        values (:archive, :department, :format, :reason)
                        on conflict on constraint pk_report_archive_file do nothing
                        """)
                .bindMethods(item)
                .bind("format", format)
                .bind("reason", reason)
                .execute());
    }

    /** In the order of the archive, from behind the last one that is known. */
    List<Entry> entries(long archive, String department, String format, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select f.department, i.fiscal_year, v.short_name, i.version, i.total,
                               cast(i.submitted_at at time zone 'Asia/Shanghai' as date) as submitted,
                               f.format, f.sha256, f.bytes, f.reason
                        from report_archive_file f join report_archive_item i using (archive, department)
                        join report_version v
                            on v.department = i.department and v.fiscal_year = i.fiscal_year and v.version = i.version
                        where archive = :archive and (f.department, f.format) > (:department, :format)
                        order by f.department, f.format limit :most
                        """)
                .bind("archive", archive)
                .bind("department", department)
                .bind("format", format)
                .bind("most", most)
                .map(ConstructorMapper.of(Entry.class))
                .list());
    }

    List<Missing> missing(long archive) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select department, name from report_archive_missing where archive = :archive order by department
                        """)
                .bind("archive", archive)
                .map(ConstructorMapper.of(Missing.class))
                .list());
    }

    /** The first behind this one that could be printed. */
    Optional<Content> contentAfter(long archive, String department, String format) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select f.department, i.fiscal_year, f.format, coalesce(f.content, r.content) as content
                        from report_archive_file f join report_archive_item i using (archive, department)
                        left join rendition r on f.content is null and r.department = i.department
                            and r.fiscal_year = i.fiscal_year and r.version = i.version and r.format = f.format
                        where archive = :archive and (f.department, f.format) > (:department, :format)
                        and f.sha256 is not null
                        order by f.department, f.format limit 1
                        """)
                .bind("archive", archive)
                .bind("department", department)
                .bind("format", format)
                .map(ConstructorMapper.of(Content.class))
                .findOne());
    }
}
