package org.jixiao.scoring.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The years of a department side by side. */
@ApplicationScoped
class Years {

    private final Jdbi jdbi;

    @Inject
    Years(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Newest first. */
    @Transactional
    List<YearScore> of(String department) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with ranked as (
                            select department, fiscal_year, version, total, points, share, grade, provisional,
                                   rank() over (partition by fiscal_year order by share desc) as rank,
                                   count(*) over (partition by fiscal_year) as "of",
                                   round((100 * cume_dist() over (partition by fiscal_year order by share))::numeric, 1)
                                       as percentile
                            from evaluation
                            where version > 0 and not removed
                              and fiscal_year in (select fiscal_year from evaluation where department = :department)
                        )
                        select now.fiscal_year, now.version, now.total, now.points,
                               round(100 * now.share, 2) as score_rate, now.grade, now.provisional, now.rank, now."of",
                               now.percentile,
                               case when not now.provisional and not before.provisional and now.points = before.points
                                   then now.total - before.total end as change,
                               card.scorecard #>> '{scheme,code}' as scheme
                        from ranked now
                        join scorecard_version card using (department, fiscal_year, version)
                        left join ranked before
                            on before.department = now.department and before.fiscal_year = now.fiscal_year - 1
                        where now.department = :department
                        order by now.fiscal_year desc
                        """)
                .bind("department", department)
                .map(ConstructorMapper.of(YearScore.class))
                .list());
    }
}
