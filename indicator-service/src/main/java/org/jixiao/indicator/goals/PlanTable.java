package org.jixiao.indicator.goals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.events.PlanState;
import org.jixiao.stream.Json;

/** The table {@code plan}: the goals of every department's year as they are now. */
@ApplicationScoped
public class PlanTable {

    private final Jdbi jdbi;

    @Inject
    public PlanTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One row of {@code plan}. */
    public record Row(String department, int fiscalYear, long revision, String goals) {

        PlanState state() {
            return new PlanState(
                    department, fiscalYear, revision, false, List.of(Json.read(goals, PlanState.Goal[].class)));
        }
    }

    /** Lets one transaction at a time change these goals, whether or not there are any yet. */
    void lock(String department, int year) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('plan ' || :key, 0)) as text)")
                .bind("key", department + "/" + year)
                .mapTo(String.class)
                .one());
    }

    Optional<PlanState> find(String department, int year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select department, fiscal_year, revision, goals from plan
                                where department = :department and fiscal_year = :year
                                """)
                        .bind("department", department)
                        .bind("year", year)
                        .map(ConstructorMapper.of(Row.class))
                        .findOne())
                .map(Row::state);
    }

    void save(PlanState state) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into plan (department, fiscal_year, revision, goals)
                        values (:department, :fiscalYear, :revision, cast(:json as jsonb))
                        on conflict on constraint pk_plan do update set
                            revision = excluded.revision, goals = excluded.goals
                        """)
                .bindMethods(state)
                .bind("json", Json.write(state.goals()))
                .execute());
    }
}
