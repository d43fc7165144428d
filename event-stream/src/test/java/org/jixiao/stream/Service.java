package org.jixiao.stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jixiao.events.Event;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.Topic;
import org.jixiao.stream.inbox.StreamListener;
import org.jixiao.stream.outbox.Outbox;

/** A service as small as can be: it writes indicators, and notes down what it hears of them. */
@ApplicationScoped
public class Service implements StreamListener {

    /** An event that reached the listener, and when. */
    public record Heard(Event event, Instant at) {}

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Consumer<Event> beforehand = event -> {};

    @Inject
    Outbox outbox;

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INDICATORS);
    }

    @Override
    public void accept(List<Event> newer) {
        newer.forEach(beforehand);
        newer.forEach(event -> heard.add(new Heard(event, Instant.now())));
    }

    /** What happens to each event before it is noted down; may fail. */
    public void beforehand(Consumer<Event> step) {
        beforehand = step;
    }

    /** Writes states in one transaction. */
    public void write(IndicatorState... states) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (IndicatorState state : states) {
                outbox.append(state, Example.cause(state));
            }
        });
    }

    public List<Heard> heardOf(String department) {
        return heard.stream()
                .filter(one -> one.event().state().department().equals(department))
                .toList();
    }

    public List<Long> revisionsOf(String department) {
        return heardOf(department).stream()
                .map(one -> one.event().state().revision())
                .toList();
    }
}
