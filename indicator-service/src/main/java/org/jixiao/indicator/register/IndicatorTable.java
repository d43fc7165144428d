package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.stream.Json;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** The table {@code indicator}: what every indicator is now. */
@ApplicationScoped
public class IndicatorTable {

    private final Jdbi jdbi;

    @Inject
    public IndicatorTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<IndicatorState> find(IndicatorKey key) {
        return last(key).filter(state -> !state.removed());
    }

    /** @throws Refusal 404 without an indicator */
    public IndicatorState get(IndicatorKey key) {
        return find(key).orElseThrow(() -> noSuch(key));
    }

    public static Refusal noSuch(IndicatorKey key) {
        return Refusal.notFound(new Text("没有指标 " + key.text() + "。", "There is no indicator " + key.text() + "."));
    }

    /** Also where it was removed: its history stays, and its revisions go on. */
    public Optional<IndicatorState> last(IndicatorKey key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select state from indicator
                                where department = :department and fiscal_year = :year and code = :code
                                """)
                        .bindMethods(key)
                        .mapTo(String.class)
                        .findOne())
                .map(IndicatorTable::state);
    }

    /** All indicators of a department's year, by code. */
    public List<IndicatorState> of(YearKey year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select state from indicator
                        where department = :department and fiscal_year = :year and not removed
                        order by code
                        """)
                .bindMethods(year)
                .mapTo(String.class)
                .map(IndicatorTable::state)
                .list());
    }

    int count(YearKey year) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select count(*) from indicator
                        where department = :department and fiscal_year = :year and not removed
                        """).bindMethods(year).mapTo(int.class).one());
    }

    /** So many changes an indicator of the year, removed ones included, went through: their ETag. */
    public long changes(YearKey year) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select coalesce(sum(revision), 0) from indicator
                        where department = :department and fiscal_year = :year
                        """).bindMethods(year).mapTo(long.class).one());
    }

    void save(IndicatorState state) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into indicator (department, fiscal_year, code, revision, removed, state)
                        values (:department, :fiscalYear, :code, :revision, :removed, cast(:json as jsonb))
                        on conflict on constraint pk_indicator do update set
                            revision = excluded.revision, removed = excluded.removed, state = excluded.state
                        """)
                .bindMethods(state)
                .bind("json", Json.write(state))
                .execute());
    }

    private static IndicatorState state(String json) {
        return Json.read(json, IndicatorState.class);
    }
}
