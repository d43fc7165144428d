package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.trend.Interim;
import org.jixiao.indicator.trend.Period;
import org.jixiao.stream.Json;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** The table {@code interim}: what was read of every indicator in the course of its year. */
@ApplicationScoped
public class InterimTable {

    private final Jdbi jdbi;

    @Inject
    public InterimTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @throws Refusal 404 where nothing is entered of the period */
    public Interim get(IndicatorKey key, Period period) {
        return last(key, period).filter(entry -> !entry.removed()).orElseThrow(() -> noSuch(key, period));
    }

    public static Refusal noSuch(IndicatorKey key, Period period) {
        return Refusal.notFound(new Text(
                "指标 " + key.text() + " 没有 " + period.text() + " 的监控数据。",
                "Indicator " + key.text() + " has no interim actuals of " + period.text() + "."));
    }

    /** Also where it was removed: its history stays, and its revisions go on. */
    public Optional<Interim> last(IndicatorKey key, Period period) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select state from interim
                                where department = :department and fiscal_year = :year and code = :code
                                  and period = :period
                                """)
                        .bindMethods(key)
                        .bind("period", period.text())
                        .mapTo(String.class)
                        .findOne())
                .map(InterimTable::state);
    }

    public List<Interim> of(IndicatorKey key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select state from interim
                        where department = :department and fiscal_year = :year and code = :code and not removed
                        """)
                .bindMethods(key)
                .mapTo(String.class)
                .map(InterimTable::state)
                .list());
    }

    /** By the code of their indicator. */
    public Map<String, List<Interim>> of(YearKey year) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select state from interim
                        where department = :department and fiscal_year = :year and not removed
                        """).bindMethods(year).mapTo(String.class).map(InterimTable::state).stream()
                        .collect(Collectors.groupingBy(Interim::code)));
    }

    /** So many changes the interim actuals of an indicator, removed ones included, went through. */
    public long changes(IndicatorKey key) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select coalesce(sum(revision), 0) from interim
                        where department = :department and fiscal_year = :year and code = :code
                        """).bindMethods(key).mapTo(long.class).one());
    }

    /** The same of a whole year. */
    public long changes(YearKey year) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select coalesce(sum(revision), 0) from interim
                        where department = :department and fiscal_year = :year
                        """).bindMethods(year).mapTo(long.class).one());
    }

    void save(Interim state) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into interim (department, fiscal_year, code, period, revision, removed, state)
                        values (:department, :fiscalYear, :code, :period, :revision, :removed, cast(:json as jsonb))
                        on conflict on constraint pk_interim do update set
                            revision = excluded.revision, removed = excluded.removed, state = excluded.state
                        """)
                .bindMethods(state)
                .bind("json", Json.write(state))
                .execute());
    }

    private static Interim state(String json) {
        return Json.read(json, Interim.class);
    }
}
