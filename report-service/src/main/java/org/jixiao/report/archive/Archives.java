package org.jixiao.report.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.report.edition.Format;
import org.jixiao.report.edition.ReportConfig;
import org.jixiao.report.queue.PutOff;
import org.jixiao.web.Actor;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;

/** The tables {@code report_archive} and {@code report_archive_item}: what is asked for, and which versions that means. */
@ApplicationScoped
class Archives {

    private static final int MOST_FAILING = 100;

    private static final String SELECT = """
            select a.id, a.fiscal_year, a.selection, a.formats, a.asked_by, a.asked_by_name, a.asked_at, a.ended_at,
                   (select count(*) from report_archive_item i where i.archive = a.id) as reports,
                   (select count(*) from report_archive_item i where i.archive = a.id and done_at is not null) as done,
                   count(f.sha256) as files, coalesce(sum(f.bytes), 0) as bytes, count(f.reason) as failed
            from report_archive a left join report_archive_file f on f.archive = a.id
            """;

    /** Of each department the newest; a report that was withdrawn has no version to give. */
    private static final String NEWEST = """
            select department, version, cast(null as timestamptz) as submitted_at from (
                select distinct on (department) department, version, withdrawn from report_version
                where fiscal_year = :year order by department, version desc) as newest
            where not withdrawn
            """;

    private static final String SUBMITTED = """
            select distinct on (department) department, version, submitted_at from report_submission
            where fiscal_year = :year order by department, number desc
            """;

    /** The district's departments as of the year, and whoever has facts in it, less those that are pinned. */
    private static final String MISSING = """
            insert into report_archive_missing (archive, department, name)
            select :archive, department, coalesce(
                (select short_name from report_version v where v.department = known.department and fiscal_year = :year
                 order by version desc limit 1), max(name), department)
            from (
                select department, name from board_entry where fiscal_year = :year and not removed
                union all
                select key, state ->> 'name' from inbox
                where topic = 'jixiao.departments' and not removed and :year >= coalesce(
                    (select min(coalesce(cast(edition ->> 'firstYear' as integer), 0))
                     from jsonb_array_elements(coalesce(nullif(state -> 'editions', 'null'), '[]')) as edition), 0)
            ) as known
            where department not in (select department from report_archive_item where archive = :archive)
            group by department
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final ReportConfig config;

    @Inject
    Archives(Jdbi jdbi, Clock clock, ReportConfig config) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.config = config;
    }

    long add(ArchiveRequest request, Actor who) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into report_archive (fiscal_year, selection, formats, asked_by, asked_by_name, asked_at)
                        values (:year, :selection, :formats, :by, :byName, :at)
                        returning id
                        """)
                .bind("year", request.year())
                .bind("selection", request.selection().name())
                .bindArray(
                        "formats",
                        String.class,
                        request.formats().stream().map(Format::suffix).toArray())
                .bind("by", who.subject())
                .bind("byName", who.name())
                .bind("at", now())
                .mapTo(Long.class)
                .one());
    }

    /**
     * Settles in one statement, which sees one state of all reports, which versions the archive holds.
     *
     * @return the departments that have one
     */
    List<String> pin(long archive, ArchiveRequest request) {
        List<String> departments = request.departments();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into report_archive_item (archive, department, fiscal_year, version, submitted_at, due_at)
                        select :archive, department, :year, version, submitted_at, :now from (%s) as chosen
                        where :all or department = any(:departments)
                        returning department
                        """.formatted(request.selection() == Selection.NEWEST ? NEWEST : SUBMITTED))
                .bind("archive", archive)
                .bind("year", request.year())
                .bind("now", now())
                .bind("all", departments == null)
                .bindArray("departments", String.class, departments == null ? List.of() : departments)
                .mapTo(String.class)
                .list());
    }

    /** Who submitted nothing, where what is submitted is asked of all. */
    void noteMissing(long archive, ArchiveRequest request) {
        if (request.selection() == Selection.SUBMITTED && request.departments() == null) {
            jdbi.useHandle(handle -> handle.createUpdate(MISSING)
                    .bind("archive", archive)
                    .bind("year", request.year())
                    .execute());
        }
    }

    /** The next report is the caller's for a while, of the archive that waits longest for its turn. */
    Optional<Item> take() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with next as materialized (
                            select i.archive, i.department
                            from report_archive_item i join report_archive a on a.id = i.archive
                            where i.done_at is null and i.due_at <= :now
                            order by a.taken_at nulls first, a.id, i.due_at, i.department
                            limit 1 for update of i skip locked),
                        turn as (
                            update report_archive a set taken_at = :now from next where a.id = next.archive
                            returning a.id, a.formats)
                        update report_archive_item i set attempts = attempts + 1, due_at =
                        """ + PutOff.UNTIL + """
                         from next join turn on turn.id = next.archive
                        where i.archive = next.archive and i.department = next.department
                        returning i.archive, i.department, i.fiscal_year, i.version, i.attempts, turn.formats
                        """)
                .bind("now", now())
                .map((row, context) -> new Item(
                        row.getLong("archive"),
                        row.getString("department"),
                        row.getInt("fiscal_year"),
                        row.getLong("version"),
                        row.getInt("attempts"),
                        texts(row, "formats")))
                .findOne());
    }

    /**
     * Keeps others from it until the transaction ends.
     *
     * @return false where another is at it, or it is done
     */
    boolean hold(Item item) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select true from report_archive_item
                        where archive = :archive and department = :department and done_at is null
                        for update skip locked
                        """)
                .bindMethods(item)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    /** With its last report an archive is ready. */
    void done(Item item) {
        jdbi.useHandle(handle -> {
            // One after the other, so that the last one sees that it is.
            handle.execute("select 1 from report_archive where id = ? for no key update", item.archive());
            handle.createUpdate("""
                            update report_archive_item i
                            set done_at = :at, total = cast(v.model #>> '{facts,scorecard,total}' as numeric)
                            from report_version v
                            where i.archive = :archive and i.department = :department and v.department = i.department
                            and v.fiscal_year = i.fiscal_year and v.version = i.version
                            """).bindMethods(item).bind("at", now()).execute();
            handle.createUpdate("""
                            update report_archive a set ended_at = :at
                            where id = :archive and not exists (
                                select 1 from report_archive_item i where i.archive = a.id and i.done_at is null)
                            """).bindMethods(item).bind("at", now()).execute();
        });
    }

    /** Those that were ready for long enough are no more. */
    void deleteExpired() {
        jdbi.useHandle(handle ->
                handle.execute("delete from report_archive where ended_at < ?", now().minus(config.archivesKept())));
    }

    Optional<Archive> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where a.id = :id group by a.id")
                .bind("id", id)
                .map((row, context) -> archive(row))
                .findOne());
    }

    /** Newest first. */
    Page<Archive> page(Window window) {
        return jdbi.withHandle(handle -> Page.of(
                window,
                handle.createQuery(SELECT + "group by a.id order by a.id desc limit :size offset :offset")
                        .bind("size", window.size())
                        .bind("offset", window.offset())
                        .map((row, context) -> archive(row))
                        .list(),
                handle.createQuery("select count(*) from report_archive")
                        .mapTo(Long.class)
                        .one()));
    }

    private Archive archive(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        long id = row.getLong("id");
        long failed = row.getLong("failed");
        return new Archive(
                id,
                row.getInt("fiscal_year"),
                Selection.valueOf(row.getString("selection")),
                texts(row, "formats"),
                row.getString("asked_by"),
                row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                ended == null ? null : ended.plus(config.archivesKept()).toInstant(),
                new Progress(row.getLong("done"), row.getLong("reports")),
                row.getLong("files"),
                row.getLong("bytes"),
                failed,
                failed == 0 ? List.of() : failing(id));
    }

    private List<Unprinted> failing(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select f.department, i.version, f.format, f.reason
                        from report_archive_file f join report_archive_item i using (archive, department)
                        where archive = :id and f.reason is not null order by department, format limit :most
                        """)
                .bind("id", id)
                .bind("most", MOST_FAILING)
                .map(ConstructorMapper.of(Unprinted.class))
                .list());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
