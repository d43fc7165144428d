package org.jixiao.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.dossier.YearKey;

/** Table {@code evaluation}: every department's year that some evidence speaks of. */
@ApplicationScoped
class Evaluations {

    private static final RowMapper<YearKey> KEY =
            (row, context) -> new YearKey(row.getString("department"), row.getInt("fiscal_year"));

    private static final RowMapper<Current> CURRENT =
            (row, context) -> new Current(row.getLong("version"), row.getString("hash"), row.getBoolean("removed"));

    private final Jdbi jdbi;

    @Inject
    Evaluations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Makes it known, if it isn't. */
    Current open(YearKey year) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into evaluation (department, fiscal_year) values (:department, :year)
                        on conflict on constraint pk_evaluation do nothing
                        """)
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .execute());
        return current(year);
    }

    Current current(YearKey year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select version, hash, removed from evaluation
                        where department = :department and fiscal_year = :year
                        """)
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .map(CURRENT)
                .findOne()
                .orElse(Current.NONE));
    }

    List<YearKey> ofDepartment(String department) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select department, fiscal_year from evaluation where department = :department order by fiscal_year
                        """).bind("department", department).map(KEY).list());
    }

    /** The first for whose year a scheme was published since it was last judged. */
    Optional<YearKey> firstOvertaken() {
        return overtakenAfter(new YearKey("", 0));
    }

    Optional<YearKey> overtakenAfter(YearKey year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select department, fiscal_year from evaluation
                        join (select fiscal_year, max(sequence) as newest from scheme_version group by fiscal_year) scheme
                            using (fiscal_year)
                        where judged_through < newest and (department, fiscal_year) > (:department, :year)
                        order by department, fiscal_year limit 1
                        """)
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .map(KEY)
                .findOne());
    }

    /** By the schemes as they are now; the caller holds {@link Locks#schemesOf}. */
    void judged(YearKey year) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update evaluation set judged_through = newest
                        from (select max(sequence) as newest from scheme_version where fiscal_year = :year) scheme
                        where department = :department and fiscal_year = :year and judged_through < newest
                        """)
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .execute());
    }

    void stands(ScorecardState card) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update evaluation
                        set version = :version, hash = :hash, removed = :removed, total = :total, points = :points,
                            grade = :grade, provisional = :provisional
                        where department = :department and fiscal_year = :year
                        """)
                .bind("version", card.revision())
                .bind("hash", card.hash())
                .bind("removed", card.removed())
                .bind("total", card.total())
                .bind("points", card.scheme().points())
                .bind("grade", card.grade())
                .bind("provisional", card.provisional())
                .bind("department", card.department())
                .bind("year", card.fiscalYear())
                .execute());
    }
}
