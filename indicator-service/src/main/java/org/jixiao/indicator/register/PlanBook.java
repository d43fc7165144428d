package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jixiao.events.PlanState.ReportingStage;
import org.jixiao.events.Topic;
import org.jixiao.web.Page;
import org.jspecify.annotations.Nullable;

/** How far each department has come with a year: those of the district, and whoever has a plan in it, or indicators. */
@ApplicationScoped
public class PlanBook {

    private static final String WANTED = """
            with begun as (
                select department from plan where fiscal_year = :year
                union
                select department from indicator where fiscal_year = :year and not removed
            ), known as (
                select department, true begun from begun
                union all
                select key, false from inbox
                where topic = :departments and not removed and key not in (select department from begun)
            ), line as (
                select department,
                    coalesce(plan.state ->> 'stage', case when begun then 'DRAFT' else 'NOT_ENTERED' end) state,
                    plan.state ->> 'reportingStage' reporting_state
                from known left join (select * from plan where fiscal_year = :year) plan using (department)
            ), wanted as (
                select * from line
                where (cast(:state as text) is null or state = :state)
                  and (cast(:reportingState as text) is null or reporting_state = :reportingState)
            )
            """;

    /** What is counted of indicators is counted of the departments that are told, and no others. */
    private static final String LINES = """
            select * from (
                select * from wanted order by department collate "C"
                limit cast(:size as bigint) offset :offset
            ) told
            cross join lateral (
                select count(*) indicators,
                    count(*) filter (where not exists (
                        select from jsonb_array_elements(state -> 'measures') measure
                        where coalesce(measure ->> 'actual', measure ->> 'achieved') is null
                    )) reported,
                    count(*) filter (where state #>> '{waiver,status}' = 'REQUESTED') open_waivers,
                    count(*) filter (where state #>> '{change,status}' = 'REQUESTED') open_changes
                from indicator
                where indicator.department = told.department and fiscal_year = :year and not removed
            ) counted
            order by department collate "C"
            """;

    /** Of departments that have something in the year, or had it. */
    private static final String REVISIONS = """
            select department, coalesce(plan.revision, 0) plan, coalesce(now.changes, 0) changes,
                coalesce(before.changes, 0) changes_before
            from (
                select department, sum(revision) changes, bool_or(not removed) present
                from indicator where fiscal_year = :year group by department
            ) now
            full join (select department, revision from plan where fiscal_year = :year) plan using (department)
            left join (
                select department, sum(revision) changes from indicator where fiscal_year = :year - 1 group by department
            ) before using (department)
            where plan.revision is not null or now.present
            order by department collate "C"
            """;

    private final Jdbi jdbi;

    @Inject
    public PlanBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is asked for; what is absent is asked for whatever it is. */
    public record Wanted(
            int year,
            @Nullable PlanStanding state,
            @Nullable ReportingStage reportingState) {}

    /**
     * What a department's year follows from.
     *
     * @param plan revision of the plan; 0 where none is made
     * @param changes so many an indicator of the year, removed ones included, went through
     * @param changesBefore the same of the year before
     */
    public record Revisions(String department, long plan, long changes, long changesBefore) {}

    public Page<PlanLine> page(Wanted wanted, Page.Window window) {
        return jdbi.withHandle(handle -> {
            long total = find(handle, "select count(*) from wanted", wanted)
                    .mapTo(long.class)
                    .one();
            return Page.of(window, lines(handle, wanted, window.size(), window.offset()), total);
        });
    }

    public List<PlanLine> all(Wanted wanted) {
        return jdbi.withHandle(handle -> lines(handle, wanted, null, 0));
    }

    /** @param size absent where all are asked for */
    private static List<PlanLine> lines(Handle handle, Wanted wanted, @Nullable Integer size, long offset) {
        return find(handle, LINES, wanted)
                .bind("size", size)
                .bind("offset", offset)
                .map(ConstructorMapper.of(PlanLine.class))
                .list();
    }

    /** Of the departments that have goals or indicators in a year, by code. */
    public List<Revisions> revisions(int year) {
        return jdbi.withHandle(handle -> handle.createQuery(REVISIONS)
                .bind("year", year)
                .map(ConstructorMapper.of(Revisions.class))
                .list());
    }

    private static Query find(Handle handle, String select, Wanted wanted) {
        return handle.createQuery(WANTED + select)
                .bind("year", wanted.year())
                .bind("departments", Topic.DEPARTMENTS.topicName())
                .bind("state", wanted.state() == null ? null : wanted.state().name())
                .bind(
                        "reportingState",
                        wanted.reportingState() == null
                                ? null
                                : wanted.reportingState().name());
    }
}
