package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.history.Action;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.stream.Json;
import org.jixiao.web.Actor;

/** The table {@code revision}: every state a plan, an indicator or its interim actuals ever had, and who brought it about. */
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

        public <S> S as(Class<S> type) {
            return Json.read(state, type);
        }
    }

    /** A state that something came to, and the sentence that tells how. */
    record Made(String key, long revision, String summary, Object state) {}

    /** By one person at one moment. */
    void addAll(List<Made> made, String action, Actor who, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into revision (key, revision, action, summary, actor, actor_name, at, state)
                        select key, revision, :action, summary, :actor, :actorName, :at, cast(state as jsonb)
                        from unnest(
                            cast(:keys as text[]), cast(:revisions as bigint[]), cast(:summaries as text[]),
                            cast(:states as text[]))
                            as made (key, revision, summary, state)
                        """)
                .bind("action", action)
                .bind("actor", who.subject())
                .bind("actorName", who.name())
                .bind("at", at)
                .bindArray("keys", String.class, column(made, Made::key))
                .bindArray("revisions", Long.class, column(made, Made::revision))
                .bindArray("summaries", String.class, column(made, Made::summary))
                .bindArray("states", String.class, column(made, each -> Json.write(each.state())))
                .execute());
    }

    private static Object[] column(List<Made> made, Function<Made, Object> of) {
        return made.stream().map(of).toArray();
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

    /** Those of these indicators of a year that were part of its plan when it was last approved, as they were then. */
    Map<IndicatorKey, IndicatorState> approvedOf(YearKey year, Collection<IndicatorKey> keys) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select distinct on (key) state from revision
                        where key = any(:keys) and at <= (
                            select at from revision
                            where key = :year and state ->> 'stage' = 'APPROVED'
                            order by revision desc limit 1)
                        order by key, revision desc
                        """)
                .bindArray(
                        "keys",
                        String.class,
                        keys.stream().map(IndicatorKey::text).toArray())
                .bind("year", year.text())
                .mapTo(String.class)
                .map(state -> Json.read(state, IndicatorState.class))
                .stream()
                .filter(state -> !state.removed())
                .collect(Collectors.toMap(IndicatorKey::of, Function.identity())));
    }

    /** Those of these indicators whose waiver was ever approved, as they were when it last was. */
    Map<IndicatorKey, IndicatorState> lastApproved(Collection<IndicatorKey> keys) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select distinct on (key) state from revision
                        where key = any(:keys) and action = :approved
                        order by key, revision desc
                        """)
                .bindArray(
                        "keys",
                        String.class,
                        keys.stream().map(IndicatorKey::text).toArray())
                .bind("approved", Action.WAIVER_APPROVED.code())
                .mapTo(String.class)
                .map(state -> Json.read(state, IndicatorState.class))
                .stream()
                .collect(Collectors.toMap(IndicatorKey::of, Function.identity())));
    }
}
