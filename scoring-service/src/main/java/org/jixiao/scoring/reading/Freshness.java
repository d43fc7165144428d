package org.jixiao.scoring.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.events.Topic;
import org.jixiao.scoring.dossier.YearKey;

/**
 * Whether lists are as they were, without making them: sums of the versions and revisions they follow from, which only
 * grow. To be asked before the list is read. What a rebuild puts right under its number counts too.
 */
@ApplicationScoped
class Freshness {

    private static final String REBUILT = "(select coalesce(sum(differences), 0) from rebuild)";

    private final Jdbi jdbi;

    @Inject
    Freshness(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of the cards of a year, and of the profiles that name them. */
    @Transactional
    List<Long> ofRanking(int fiscalYear) {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(sum(e.version), 0) + " + REBUILT + """
                        , coalesce(sum(d.revision), 0)
                        from evaluation e left join inbox d on d.topic = :departments and d.key = e.department
                        where e.fiscal_year = :year and e.version > 0
                        """)
                .bind("departments", Topic.DEPARTMENTS.topicName())
                .bind("year", fiscalYear)
                .map((row, context) -> List.of(row.getLong(1), row.getLong(2)))
                .one());
    }

    /** Of the cards of a year. */
    @Transactional
    List<Long> ofCards(int fiscalYear) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(sum(version), 0) + " + REBUILT + " from evaluation where fiscal_year = :year")
                .bind("year", fiscalYear)
                .mapTo(Long.class)
                .list());
    }

    /** Of all cards in the years of a department, since it has a rank among them. */
    @Transactional
    List<Long> ofYears(String department) {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(sum(version), 0) + " + REBUILT + """
                         from evaluation
                        where fiscal_year in (select fiscal_year from evaluation where department = :department)
                        """)
                .bind("department", department)
                .mapTo(Long.class)
                .list());
    }

    /** Of the versions of a card. */
    @Transactional
    List<Long> ofVersions(YearKey year) {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(sum(version), 0) + " + REBUILT + """
                         from evaluation where department = :department and fiscal_year = :year
                        """)
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .mapTo(Long.class)
                .list());
    }
}
