package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.stream.Json;

/** The table {@code plan}: goals and stages of every department's year as they are now. */
@ApplicationScoped
public class PlanTable {

    private final Jdbi jdbi;

    @Inject
    public PlanTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<PlanState> find(YearKey year) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select state from plan where department = :department and fiscal_year = :year")
                        .bindMethods(year)
                        .mapTo(String.class)
                        .findOne())
                .map(PlanTable::state);
    }

    /** Those of these years that there are. */
    public Map<YearKey, PlanState> find(Collection<YearKey> years) {
        return jdbi.withHandle(handle ->
                YearKeys.bind(handle.createQuery("""
                        select plan.state
                        from unnest(cast(:departments as text[]), cast(:years as int[])) as wanted (department, fiscal_year)
                        join plan using (department, fiscal_year)
                        """), years).mapTo(String.class).map(PlanTable::state).stream()
                        .collect(byYear()));
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<PlanState> own(YearKey year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select state from plan
                                where department = :department and fiscal_year = :year
                                for update
                                """)
                        .bindMethods(year)
                        .mapTo(String.class)
                        .findOne())
                .map(PlanTable::state);
    }

    /** Those of these years that there are; nobody changes them until the transaction ends. */
    Map<YearKey, PlanState> share(SortedSet<YearKey> years) {
        return jdbi.withHandle(handle ->
                YearKeys.bind(handle.createQuery("""
                        select plan.state
                        from unnest(cast(:departments as text[]), cast(:years as int[]))
                            as wanted (department, fiscal_year)
                        join plan using (department, fiscal_year)
                        order by plan.department collate "C", plan.fiscal_year
                        for share of plan
                        """), years).mapTo(String.class).map(PlanTable::state).stream()
                        .collect(byYear()));
    }

    private static Collector<PlanState, ?, Map<YearKey, PlanState>> byYear() {
        return Collectors.toMap(plan -> new YearKey(plan.department(), plan.fiscalYear()), Function.identity());
    }

    private static PlanState state(String json) {
        return Json.read(json, PlanState.class);
    }

    /** Those of these departments of which anything is known, in whatever year. */
    Set<String> departmentsAmong(Collection<String> codes) {
        return jdbi.withHandle(handle -> Set.copyOf(handle.createQuery("""
                        select wanted from unnest(cast(:codes as text[])) as wanted
                        where exists (select from plan where department = wanted)
                           or exists (select from indicator where department = wanted)
                        """)
                .bindArray("codes", String.class, codes.toArray())
                .mapTo(String.class)
                .list()));
    }

    void save(PlanState state) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into plan (department, fiscal_year, revision, state)
                        values (:department, :fiscalYear, :revision, cast(:json as jsonb))
                        on conflict on constraint pk_plan do update set
                            revision = excluded.revision, state = excluded.state
                        """)
                .bindMethods(state)
                .bind("json", Json.write(state))
                .execute());
    }
}
