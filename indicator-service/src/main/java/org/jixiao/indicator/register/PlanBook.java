package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jixiao.events.PlanState.ReportingStage;
import org.jixiao.events.PlanState.Stage;
import org.jixiao.web.Page;
import org.jspecify.annotations.Nullable;

/** How far each department has come with a year: those that have a plan in it, or indicators. */
@ApplicationScoped
public class PlanBook {

    private static final String BOOK = """
            with counted as (
                select department, count(*) indicators,
                    count(*) filter (where not exists (
                        select from jsonb_array_elements(state -> 'measures') measure
                        where coalesce(measure ->> 'actual', measure ->> 'achieved') is null
                    )) reported,
                    count(*) filter (where state #>> '{waiver,status}' = 'REQUESTED') open_waivers,
                    count(*) filter (where state #>> '{change,status}' = 'REQUESTED') open_changes
                from indicator
                where fiscal_year = :year and not removed
                group by department
            ), planned as (
                select department, state ->> 'stage' stage, state ->> 'reportingStage' reporting_stage
                from plan where fiscal_year = :year
            ), line as (
                select department, coalesce(stage, 'DRAFT') state, reporting_stage reporting_state,
                    coalesce(indicators, 0) indicators, coalesce(reported, 0) reported,
                    coalesce(open_waivers, 0) open_waivers, coalesce(open_changes, 0) open_changes
                from counted full join planned using (department)
            ), wanted as (
                select * from line
                where (cast(:state as text) is null or state = :state)
                  and (cast(:reportingState as text) is null or reporting_state = :reportingState)
            )
            """;

    private static final String ALL = "select * from wanted order by department collate \"C\"";

    private final Jdbi jdbi;

    @Inject
    public PlanBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is asked for; what is absent is asked for whatever it is. */
    public record Wanted(
            int year, @Nullable Stage state, @Nullable ReportingStage reportingState) {}

    public Page<PlanLine> page(Wanted wanted, Page.Window window) {
        return jdbi.withHandle(handle -> {
            long total = find(handle, "select count(*) from wanted", wanted)
                    .mapTo(long.class)
                    .one();
            List<PlanLine> lines = find(handle, ALL + " limit :size offset :offset", wanted)
                    .bind("size", window.size())
                    .bind("offset", window.offset())
                    .map(ConstructorMapper.of(PlanLine.class))
                    .list();
            return Page.of(window, lines, total);
        });
    }

    public List<PlanLine> all(Wanted wanted) {
        return jdbi.withHandle(handle -> find(handle, ALL, wanted)
                .map(ConstructorMapper.of(PlanLine.class))
                .list());
    }

    /** Departments that have goals or indicators in a year, by code. */
    public List<String> departments(int year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select department from plan where fiscal_year = :year
                        union
                        select department from indicator where fiscal_year = :year and not removed
                        """).bind("year", year).mapTo(String.class).list().stream()
                .sorted()
                .toList());
    }

    private static Query find(Handle handle, String select, Wanted wanted) {
        return handle.createQuery(BOOK + select)
                .bind("year", wanted.year())
                .bind("state", wanted.state() == null ? null : wanted.state().name())
                .bind(
                        "reportingState",
                        wanted.reportingState() == null
                                ? null
                                : wanted.reportingState().name());
    }
}
