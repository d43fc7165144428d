package org.jixiao.stream.inbox;

import java.util.Collection;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jixiao.events.Event;
import org.jixiao.stream.Json;

/** Events as rows of a statement: a column each is sent as an array. */
final class EventRows {

    static final String COLUMNS =
            "topic, key, department, revision, removed, event_id, time, traceparent, cause, state";

    /** The rows, of {@link #COLUMNS} in their order. */
    static final String SELECT = """
            select topic, key, department, revision, removed, event_id, cast(time as timestamptz) as time, traceparent,
                   cast(cause as jsonb) as cause, cast(state as jsonb) as state
            from unnest(:topics, :keys, :departments, :revisions, :removals, :eventIds, :times, :traceparents, :causes, :states)
                as news (topic, key, department, revision, removed, event_id, time, traceparent, cause, state)
            """;

    private EventRows() {}

    static <S extends SqlStatement<S>> S bind(S statement, Collection<Event> events) {
        return statement
                .bindArray(
                        "topics",
                        String.class,
                        events.stream().map(e -> e.topic().topicName()).toList())
                .bindArray(
                        "keys",
                        String.class,
                        events.stream().map(e -> e.state().key()).toList())
                .bindArray(
                        "departments",
                        String.class,
                        events.stream().map(e -> e.state().department()).toList())
                .bindArray(
                        "revisions",
                        Long.class,
                        events.stream().map(e -> e.state().revision()).toList())
                .bindArray(
                        "removals",
                        Boolean.class,
                        events.stream().map(e -> e.state().removed()).toList())
                .bindArray(
                        "eventIds", String.class, events.stream().map(Event::id).toList())
                .bindArray(
                        "times",
                        String.class,
                        events.stream().map(e -> e.time().toString()).toList())
                .bindArray(
                        "traceparents",
                        String.class,
                        events.stream().map(Event::traceparent).toList())
                .bindArray(
                        "causes",
                        String.class,
                        events.stream().map(e -> Json.write(e.cause())).toList())
                .bindArray(
                        "states",
                        String.class,
                        events.stream().map(e -> Json.write(e.state())).toList());
    }
}
