package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.history.Action;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.stream.Json;
import org.jixiao.web.Actor;

/** The table {@code indicator_revision}: every state an indicator ever had, and who brought it about. */
@ApplicationScoped
public class RevisionTable {

    private final Jdbi jdbi;

    @Inject
    public RevisionTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A revision as it was kept; {@code state} is the JSON of an {@link IndicatorState}. */
    public record Revision(
            long revision, String action, String summary, String actor, String actorName, Instant at, String state) {

        public IndicatorState asState() {
            return Json.read(state, IndicatorState.class);
        }
    }

    void add(IndicatorState state, Action action, String summary, Actor who, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into indicator_revision (department, fiscal_year, code, revision, action, summary, actor,
                                                        actor_name, at, state)
                        values (:department, :fiscalYear, :code, :revision, :action, :summary, :actor,
                                :actorName, :at, cast(:state as jsonb))
                        """)
                .bindMethods(state)
                .bind("action", action.code())
                .bind("summary", summary)
                .bind("actor", who.subject())
                .bind("actorName", who.name())
                .bind("at", at)
                .bind("state", Json.write(state))
                .execute());
    }

    /** A stretch of the history, oldest first. */
    public List<Revision> of(IndicatorKey key, long fromRevision, long toRevision) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select revision, action, summary, actor, actor_name, at, state from indicator_revision
                        where department = :department and fiscal_year = :year and code = :code
                          and revision between :from and :to
                        order by revision
                        """)
                .bindMethods(key)
                .bind("from", fromRevision)
                .bind("to", toRevision)
                .map(ConstructorMapper.of(Revision.class))
                .list());
    }

    /** The indicator as it was when its waiver was last approved. */
    Optional<IndicatorState> lastApproved(IndicatorKey key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select state from indicator_revision
                                where department = :department and fiscal_year = :year and code = :code
                                  and action = :approved
                                order by revision desc limit 1
                                """)
                        .bindMethods(key)
                        .bind("approved", Action.WAIVER_APPROVED.code())
                        .mapTo(String.class)
                        .findOne())
                .map(state -> Json.read(state, IndicatorState.class));
    }
}
