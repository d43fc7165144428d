package org.jixiao.scoring.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.Topic;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;

/** The scorecards of a year side by side. */
@ApplicationScoped
class Ranking {

    /**
     * Everybody has their rank before anybody is left out. Region and parent are those of the profile in force in the year,
     * as {@link DepartmentState#in} tells it and the year is judged by; the name is today's.
     */
    private static final String RANKED = """
            with ranked as (
                select rank() over (order by e.share desc) as rank,
                       round((100 * cume_dist() over (order by e.share))::numeric, 1) as percentile,
                       e.department, d.state ->> 'name' as name, in_force.profile ->> 'region' as region,
                       in_force.profile ->> 'parent' as parent, e.fiscal_year, e.version, e.total, e.points,
                       round(100 * e.share, 2) as score_rate, e.share, e.grade, e.provisional
                from evaluation e
                left join inbox d on d.topic = :departments and d.key = e.department and not d.removed
                left join lateral (
                    select case when jsonb_typeof(d.state -> 'editions') = 'array'
                        then jsonb_path_query_array(
                            d.state,
                            '$.editions[*] ? (!exists(@.firstYear) || @.firstYear == null || @.firstYear <= $year).profile',
                            jsonb_build_object('year', cast(:year as int))) -> -1
                        else d.state end as profile) in_force on true
                where e.fiscal_year = :year and e.version > 0 and not e.removed
            )
            """;

    private static final String COLUMNS =
            "rank, percentile, department, name, region, fiscal_year, version, total, points, score_rate, grade, provisional";

    private final Jdbi jdbi;

    @Inject
    Ranking(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Transactional
    Page<Ranked> of(int fiscalYear, Filter filter, Order order, Window window) {
        return jdbi.withHandle(handle ->
                Page.of(window, page(handle, fiscalYear, filter, order, window), count(handle, fiscalYear, filter)));
    }

    /** In one piece: as long as a district has departments. */
    @Transactional
    List<Ranked> all(int fiscalYear, Filter filter) {
        return jdbi.withHandle(handle -> query(
                        handle,
                        "select " + COLUMNS + " from ranked",
                        fiscalYear,
                        filter,
                        " order by " + Order.RANK.sql())
                .map(ConstructorMapper.of(Ranked.class))
                .list());
    }

    /** Their codes, in order. */
    @Transactional
    List<String> departments(int fiscalYear, Filter filter) {
        return jdbi.withHandle(handle -> query(
                        handle,
                        "select department from ranked",
                        fiscalYear,
                        filter,
                        " order by " + Order.DEPARTMENT.sql())
                .mapTo(String.class)
                .list());
    }

    private static List<Ranked> page(Handle handle, int fiscalYear, Filter filter, Order order, Window window) {
        String page = " order by " + order.sql() + " limit :size offset :offset";
        return query(handle, "select " + COLUMNS + " from ranked", fiscalYear, filter, page)
                .bind("size", window.size())
                .bind("offset", window.offset())
                .map(ConstructorMapper.of(Ranked.class))
                .list();
    }

    private static long count(Handle handle, int fiscalYear, Filter filter) {
        return query(handle, "select count(*) from ranked", fiscalYear, filter, "")
                .mapTo(Long.class)
                .one();
    }

    private static Query query(Handle handle, String select, int fiscalYear, Filter filter, String order) {
        return filter.bind(handle.createQuery(RANKED + select + " " + filter.where() + order))
                .bind("departments", Topic.DEPARTMENTS.topicName())
                .bind("year", fiscalYear);
    }
}
