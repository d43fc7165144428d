package org.jixiao.scoring.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jixiao.events.Cause;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.stream.Json;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;

/** The versions of a scorecard in short. The cards stay in the database: a page of whole ones could fill the memory. */
@ApplicationScoped
class Versions {

    private static final RowMapper<VersionSummary> SUMMARY = (row, context) -> new VersionSummary(
            row.getLong("version"),
            row.getBoolean("removed"),
            row.getBigDecimal("total"),
            row.getBigDecimal("points"),
            row.getString("grade"),
            row.getBoolean("provisional"),
            List.of(Json.read(row.getString("notMet"), String[].class)),
            row.getString("hash"),
            Json.read(row.getString("cause"), Cause.class),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("trace_id"));

    private final Jdbi jdbi;

    @Inject
    Versions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Newest first. */
    @Transactional
    Page<VersionSummary> of(YearKey year, Window window) {
        List<VersionSummary> page = jdbi.withHandle(handle -> handle.createQuery("""
                        select version, removed, total, cast(scheme ->> 'points' as numeric) as points, grade, provisional,
                               "notMet", hash, cause, at, trace_id
                        from scorecard_version,
                             jsonb_to_record(scorecard)
                                 as card (removed boolean, scheme jsonb, total numeric, grade text, provisional boolean,
                                         "notMet" jsonb, hash text)
                        where department = :department and fiscal_year = :year
                        order by version desc limit :size offset :offset
                        """)
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .bind("size", window.size())
                .bind("offset", window.offset())
                .map(SUMMARY)
                .list());
        return Page.of(window, page, count(year));
    }

    private long count(YearKey year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from scorecard_version where department = :department and fiscal_year = :year
                        """)
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .mapTo(Long.class)
                .one());
    }
}
