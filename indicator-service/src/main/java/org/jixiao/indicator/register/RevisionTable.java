package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.State;
import org.jixiao.indicator.history.Action;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.stream.Json;
import org.jixiao.web.Actor;

/** The table {@code revision}: every state a plan or an indicator ever had, and who brought it about. */
@ApplicationScoped
public class RevisionTable {

    private final Jdbi jdbi;

    @Inject
    public RevisionTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A revision as it was kept; {@code state} is the JSON of the state it made. */
    public record Revision(
            long revision, String action, String summary, String actor, String actorName, Instant at, String state) {

        public <S extends State> S as(Class<S> type) {
            return Json.read(state, type);
        }
    }

    void add(State state, String action, String summary, Actor who, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into revision (key, revision, action, summary, actor, actor_name, at, state)
                        values (:key, :revision, :action, :summary, :actor, :actorName, :at, cast(:state as jsonb))
                        """)
                .bind("key", state.key())
                .bind("revision", state.revision())
                .bind("action", action)
                .bind("summary", summary)
                .bind("actor", who.subject())
                .bind("actorName", who.name())
                .bind("at", at)
                .bind("state", Json.write(state))
                .execute());
    }

    /** A stretch of the history of a key, oldest first. */
    public List<Revision> of(String key, long fromRevision, long toRevision) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select revision, action, summary, actor, actor_name, at, state from revision
                        where key = :key and revision between :from and :to
                        order by revision
                        """)
                .bind("key", key)
                .bind("from", fromRevision)
                .bind("to", toRevision)
                .map(ConstructorMapper.of(Revision.class))
                .list());
    }

    /** The indicator as it was when its waiver was last approved. */
    Optional<IndicatorState> lastApproved(IndicatorKey key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select state from revision
                                where key = :key and action = :approved
                                order by revision desc limit 1
                                """)
                        .bind("key", key.text())
                        .bind("approved", Action.WAIVER_APPROVED.code())
                        .mapTo(String.class)
                        .findOne())
                .map(state -> Json.read(state, IndicatorState.class));
    }
}
