package org.jixiao.stream.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jixiao.events.Cause;
import org.jixiao.events.Event;
import org.jixiao.events.Topic;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;

/** What is in the inbox and the listener was not told of. */
@ApplicationScoped
public class Untold {

    private static final RowMapper<Event> EVENT = (row, context) -> new Event(
            row.getString("event_id"),
            row.getObject("time", OffsetDateTime.class).toInstant(),
            row.getString("traceparent"),
            Json.read(row.getString("cause"), Cause.class),
            Json.read(
                    row.getString("state"), Topic.named(row.getString("topic")).stateType()));

    private final Jdbi jdbi;
    private volatile @Nullable Long lastCount;

    @Inject
    Untold(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge("jixiao.inbox.untold", this, untold -> untold.lastCount == null ? Double.NaN : untold.lastCount);
    }

    /** How many states, as last counted by the consumer; absent before the first time. */
    public @Nullable Long lastCount() {
        return lastCount;
    }

    /** How many states by department, where there are any. */
    Map<String, Long> count() {
        Map<String, Long> count =
                jdbi.withHandle(handle -> handle.createQuery("""
                        select department, count(*) as states from inbox where untold group by department order by department
                        """).reduceRows(new TreeMap<>(), (counted, row) -> {
                    counted.put(row.getColumn("department", String.class), row.getColumn("states", Long.class));
                    return counted;
                }));
        lastCount = count.values().stream().mapToLong(Long::longValue).sum();
        return count;
    }

    /**
     * What is kept of a department's profile, or of one of its years, has its effect in the present transaction, whatever
     * the listener refused before. To be called before the inbox is read: what is kept later stays untold, and whoever is
     * taking newer states at this moment tells them themselves.
     *
     * @param key e.g. {@code 420104-LJT} or {@code 420104-LJT/2019}
     */
    public void settle(String key) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update inbox set untold = false
                        where (topic, key) in (
                            select topic, key from inbox
                            where untold and department = :department
                              and (key = :key or :key <> department and starts_with(key, :key || '/'))
                            for update skip locked)
                        """)
                .bind("department", key.split("/")[0])
                .bind("key", key)
                .execute());
    }

    List<Event> of(String department) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select topic, event_id, time, traceparent, cause, state from inbox
                        where untold and department = :department
                        order by time, topic, key
                        """)
                .bind("department", department)
                .map(EVENT)
                .list());
    }

    /**
     * The listener is told of them in the present transaction.
     *
     * @return those that nobody else told it of, and that are the newest still
     */
    List<Event> told(List<Event> events) {
        Set<String> struck = new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                        update inbox set untold = false
                        where untold and event_id = any(:ids)
                          and (topic, key) in (select * from unnest(:topics, :keys))
                        returning event_id
                        """)
                .bindArray("ids", String.class, events.stream().map(Event::id).toList())
                .bindArray(
                        "topics",
                        String.class,
                        events.stream().map(e -> e.topic().topicName()).toList())
                .bindArray(
                        "keys",
                        String.class,
                        events.stream().map(e -> e.state().key()).toList())
                .mapTo(String.class)
                .list()));
        return events.stream().filter(event -> struck.contains(event.id())).toList();
    }
}
