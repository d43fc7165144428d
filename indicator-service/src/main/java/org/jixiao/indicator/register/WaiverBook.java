package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.waiver.Standing;
import org.jixiao.stream.Json;
import org.jixiao.web.Page;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * All waivers (特殊情况登记簿) that were ever asked for, with what became of each, in the order they were asked for: read from
 * the table {@code revision}, for what an indicator is now tells only of the last.
 */
@ApplicationScoped
public class WaiverBook {

    /**
     * A waiver begins with its request and ends before the first revision that withdraws, revokes or replaces it, or has
     * none; what it came to is the last revision before that.
     */
    private static final String BOOK = """
            with waiver as (
                select request.at asked, request.key, request.revision began, came.state, came.revision,
                    ended.at ended_at, ended.actor_name ended_by, ended.summary ended_summary,
                    case when ended.action = 'waiver-revoked' then ended.state #>> '{waiver,decisionComment}' end
                        ended_reason,
                    case when ended.action = 'waiver-revoked' then ended.state #>> '{waiver,decisionDocument}' end
                        ended_document,
                    case
                        when ended.action = 'waiver-withdrawn' then 'WITHDRAWN'
                        when ended.action = 'waiver-revoked' then 'REVOKED'
                        when ended.action is null or came.state #>> '{waiver,status}' = 'REJECTED'
                            then came.state #>> '{waiver,status}'
                        else 'LAPSED'
                    end standing
                from revision request
                left join lateral (
                    select * from revision later
                    where later.key = request.key and later.revision > request.revision
                      and (later.action in ('waiver-requested', 'waiver-withdrawn', 'waiver-revoked', 'indicator-removed')
                           or later.state #>> '{waiver,status}' is null)
                    order by later.revision limit 1
                ) ended on true
                join lateral (
                    select state, revision from revision last
                    where last.key = request.key and last.revision >= request.revision
                      and (ended.revision is null or last.revision < ended.revision)
                    order by last.revision desc limit 1
                ) came on true
                where request.action = 'waiver-requested'
                  and (cast(:year as integer) is null or (request.state ->> 'fiscalYear')::integer = :year)
                  and (cast(:department as text) is null or request.state ->> 'department' = :department)
            ), wanted as (
                select * from waiver where cast(:standing as text) is null or standing = :standing
            )
            """;

    private final Jdbi jdbi;
    private final int mostRows;

    @Inject
    public WaiverBook(Jdbi jdbi, FileConfig config) {
        this.jdbi = jdbi;
        this.mostRows = config.mostWaivers();
    }

    /** What is asked for; what is absent is asked for whatever it is. */
    public record Wanted(
            @Nullable Integer year,
            @Nullable String department,
            @Nullable Standing standing) {}

    /**
     * A waiver.
     *
     * @param state JSON of the indicator when the waiver last stood
     * @param endedAt absent where nothing ended it, as is all else that tells of its end: it stands, or was rejected
     * @param endedReason of a revocation only, as is {@code endedDocument}
     */
    public record Line(
            String state,
            Standing standing,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            @Nullable String endedSummary,
            @Nullable String endedReason,
            @Nullable String endedDocument) {

        public IndicatorState indicator() {
            return Json.read(state, IndicatorState.class);
        }
    }

    public Page<Line> page(Wanted wanted, Page.Window window) {
        return jdbi.withHandle(handle -> {
            long total = find(handle, "select count(*) from wanted", wanted)
                    .mapTo(long.class)
                    .one();
            return Page.of(window, rows(handle, wanted, window.size(), window.offset()), total);
        });
    }

    /** @throws Refusal 422 where there are more than are told at once */
    public List<Line> all(Wanted wanted) {
        List<Line> all = jdbi.withHandle(handle -> rows(handle, wanted, mostRows + 1, 0));
        if (all.size() > mostRows) {
            throw Refusal.unprocessable(
                    "year",
                    new Text(
                            "超过 " + mostRows + " 条，请按年度、部门或状态筛选。",
                            "There are more than " + mostRows + ": ask for one year, department or status."));
        }
        return all;
    }

    private static List<Line> rows(Handle handle, Wanted wanted, int size, long offset) {
        return find(handle, """
                        select state, standing,
                            case when standing in ('WITHDRAWN', 'REVOKED', 'LAPSED') then ended_at end ended_at,
                            case when standing in ('WITHDRAWN', 'REVOKED', 'LAPSED') then ended_by end ended_by,
                            case when standing in ('WITHDRAWN', 'REVOKED', 'LAPSED') then ended_summary end ended_summary,
                            ended_reason, ended_document
                        from wanted order by asked, key, began
                        limit :size offset :offset
                        """, wanted)
                .bind("size", size)
                .bind("offset", offset)
                .map(ConstructorMapper.of(Line.class))
                .list();
    }

    private static Query find(Handle handle, String select, Wanted wanted) {
        return handle.createQuery(BOOK + select)
                .bind("year", wanted.year())
                .bind("department", wanted.department())
                .bind(
                        "standing",
                        wanted.standing() == null ? null : wanted.standing().name());
    }
}
