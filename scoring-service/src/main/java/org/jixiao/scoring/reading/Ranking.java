package org.jixiao.scoring.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.events.Topic;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;

/** The scorecards of a year side by side. */
@ApplicationScoped
class Ranking {

    private final Jdbi jdbi;

    @Inject
    Ranking(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Transactional
    Page<Ranked> of(int fiscalYear, Window window) {
        List<Ranked> page = jdbi.withHandle(handle -> handle.createQuery("""
                        select rank() over (order by e.total desc) as rank, e.department, d.state ->> 'name' as name,
                               e.fiscal_year, e.version, e.total, e.grade, e.provisional
                        from evaluation e
                        left join inbox d on d.topic = :departments and d.key = e.department and not d.removed
                        where e.fiscal_year = :year and e.version > 0 and not e.removed
                        order by e.total desc, e.department
                        limit :size offset :offset
                        """)
                .bind("departments", Topic.DEPARTMENTS.topicName())
                .bind("year", fiscalYear)
                .bind("size", window.size())
                .bind("offset", window.offset())
                .map(ConstructorMapper.of(Ranked.class))
                .list());
        return Page.of(window, page, count(fiscalYear));
    }

    private long count(int fiscalYear) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from evaluation where fiscal_year = :year and version > 0 and not removed
                        """)
                .bind("year", fiscalYear)
                .mapTo(Long.class)
                .one());
    }
}
