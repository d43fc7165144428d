package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
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
                .map(json -> Json.read(json, PlanState.class));
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
