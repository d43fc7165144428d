package org.jixiao.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code rejudging}: what publications have led to, beside what is left to do. */
@ApplicationScoped
public class Rejudgings {

    private static final int MOST_FAILING = 100;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public Rejudgings(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A version was published; the caller holds {@link Locks#publication}, so nobody is judged meanwhile. */
    public void begin(String code, int version) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into rejudging (sequence, departments)
                select s.sequence, (select count(*) from evaluation e where e.fiscal_year = s.fiscal_year)
                from scheme_version s where s.code = ? and s.version = ?
                """, code, version));
    }

    /** How far the publication of a version is; empty where it isn't published. */
    public Optional<Rejudged> of(String code, int version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.sequence, s.fiscal_year, s.published_at, r.departments, r.ended_at,
                               (select count(*) from evaluation e
                                where e.fiscal_year = s.fiscal_year and e.judged_through < s.sequence) as "left"
                        from scheme_version s left join rejudging r using (sequence)
                        where s.code = :code and s.version = :version
                        """)
                .bind("code", code)
                .bind("version", version)
                .map((row, context) -> {
                    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
                    Long departments = row.getObject("departments", Long.class);
                    long left = row.getLong("left");
                    return new Rejudged(
                            code,
                            version,
                            row.getObject("published_at", OffsetDateTime.class).toInstant(),
                            ended == null ? null : ended.toInstant(),
                            departments == null ? null : new Progress(Math.max(0, departments - left), departments),
                            left,
                            left == 0 ? List.of() : failing(row.getInt("fiscal_year"), row.getLong("sequence")));
                })
                .findOne());
    }

    /** Those that have none left are over. */
    void endThoseDone() {
        jdbi.useHandle(handle -> handle.execute("""
                    update rejudging r set ended_at = ?
                    from scheme_version s
                    where r.ended_at is null and s.sequence = r.sequence and not exists (
                        select 1 from evaluation e where e.fiscal_year = s.fiscal_year and e.judged_through < s.sequence)
                    """, now()));
    }

    private List<Failing> failing(int fiscalYear, long sequence) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select f.department, f.fiscal_year, f.reason, f.at
                        from rejudging_failure f join evaluation e using (department, fiscal_year)
                        where f.fiscal_year = :year and e.judged_through < :sequence
                        order by f.department limit :most
                        """)
                .bind("year", fiscalYear)
                .bind("sequence", sequence)
                .bind("most", MOST_FAILING)
                .map(ConstructorMapper.of(Failing.class))
                .list());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
