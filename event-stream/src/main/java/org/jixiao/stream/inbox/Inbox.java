package org.jixiao.stream.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.events.Event;
import org.jixiao.events.State;
import org.jixiao.events.Topic;
import org.jixiao.stream.Json;

/** The newest known state of every key of the topics a service listens to. */
@ApplicationScoped
public class Inbox {

    /** The revision guard: one statement takes what is newer and says which keys that were. */
    private static final String TAKE_NEWER =
            "insert into inbox (" + EventRows.COLUMNS + ", untold) select news.*, :untold from ("
                    + EventRows.SELECT + """
            order by topic, key) as news
            on conflict on constraint pk_inbox do update
            set revision = excluded.revision, removed = excluded.removed, event_id = excluded.event_id,
                time = excluded.time, traceparent = excluded.traceparent,
                cause = excluded.cause, state = excluded.state, untold = excluded.untold
            where inbox.revision < excluded.revision
            returning topic, key
            """;

    private static final String[] TOPICS =
            Stream.of(Topic.values()).map(Topic::topicName).toArray(String[]::new);

    private final Jdbi jdbi;

    @Inject
    public Inbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The state of a key, e.g. {@code 420104-LJT/2019}; empty where none came yet or it was removed. */
    public <S extends State> Optional<S> newest(Class<S> type, String key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select state from inbox where topic = :topic and key = :key and not removed")
                .bind("topic", topicOf(type).topicName())
                .bind("key", key)
                .mapTo(String.class)
                .findOne()
                .map(state -> Json.read(state, type)));
    }

    /** The revision at which the state of a key was removed; empty where one stands, or none ever came. */
    public Optional<Long> removal(Class<? extends State> type, String key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select revision from inbox where topic = :topic and key = :key and removed")
                .bind("topic", topicOf(type).topicName())
                .bind("key", key)
                .mapTo(Long.class)
                .findOne());
    }

    /** Whether any state of a department ever came: by the keys it can have, since the primary key serves them alone. */
    public boolean knows(String department) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from inbox
                        where topic = any(:topics) and (key = :department or starts_with(key, :department || '/')))
                        """)
                .bindArray("topics", String.class, (Object[]) TOPICS)
                .bind("department", department)
                .mapTo(boolean.class)
                .one());
    }

    /** The states of all keys that begin so, e.g. {@code 420104-LJT/2019/}, ordered by key, without removed ones. */
    public <S extends State> List<S> under(Class<S> type, String keyPrefix) {
        return under("state", type, keyPrefix).stream()
                .map(state -> Json.read(state, type))
                .toList();
    }

    /** Those keys alone, for whoever needn't know more: states are large. */
    public List<String> keysUnder(Class<? extends State> type, String keyPrefix) {
        return under("key", type, keyPrefix);
    }

    private List<String> under(String column, Class<? extends State> type, String keyPrefix) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + column + """
                         from inbox
                        where topic = :topic and starts_with(key, :prefix) and not removed
                        order by key
                        """)
                .bind("topic", topicOf(type).topicName())
                .bind("prefix", keyPrefix)
                .mapTo(String.class)
                .list());
    }

    /**
     * Takes those events that are newer than what is known, for the listener to be told of at once; at most one per key
     * may be given.
     *
     * @return the events taken, in the order given
     */
    List<Event> take(Collection<Event> events) {
        return take(events, false);
    }

    /** Takes them likewise, and remembers that the listener wasn't told. */
    List<Event> keep(Collection<Event> events) {
        return take(events, true);
    }

    private List<Event> take(Collection<Event> events, boolean untold) {
        Set<String> taken =
                new HashSet<>(jdbi.withHandle(handle -> EventRows.bind(handle.createQuery(TAKE_NEWER), events)
                        .bind("untold", untold)
                        .map((row, context) -> row.getString("topic") + " " + row.getString("key"))
                        .list()));
        return events.stream()
                .filter(e ->
                        taken.contains(e.topic().topicName() + " " + e.state().key()))
                .toList();
    }

    private static Topic topicOf(Class<? extends State> type) {
        for (Topic topic : Topic.values()) {
            if (topic.stateType() == type) {
                return topic;
            }
        }
        throw new IllegalArgumentException("No topic carries " + type);
    }
}
