package org.jixiao.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.scoring.dossier.YearKey;

/** Table {@code rejudging_failure}: years whose newer facts or scheme couldn't be judged, so that an older card stands. */
@ApplicationScoped
public class Failures {

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public Failures(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void fails(YearKey year, String reason) {
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into rejudging_failure (department, fiscal_year, reason, at) values (?, ?, ?, ?)
                on conflict on constraint pk_rejudging_failure do update set reason = excluded.reason, at = excluded.at
                """,
                year.department(),
                year.fiscalYear(),
                reason,
                clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** It is judged by all there is, in the present transaction. */
    void over(YearKey year) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from rejudging_failure where department = ? and fiscal_year = ?",
                year.department(),
                year.fiscalYear()));
    }

    /** Why what is newer than the card couldn't be judged, in both languages; empty where the card is of all there is. */
    public Optional<String> of(YearKey year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select reason from rejudging_failure where department = :department and fiscal_year = :year
                        """)
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .mapTo(String.class)
                .findOne());
    }

    /** Why its profile had no effect: all years of a department follow from it, and one is enough to keep it from all. */
    public Optional<String> ofProfile(String department) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select reason from rejudging_failure where department = :department order by fiscal_year limit 1
                        """)
                .bind("department", department)
                .mapTo(String.class)
                .findOne());
    }
}
