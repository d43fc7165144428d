package org.jixiao.stream.inbox;

import java.util.List;
import java.util.Set;
import org.jixiao.events.Event;
import org.jixiao.events.Topic;

/** What a service does when others' states change. At most one bean per service. */
public interface StreamListener {

    /** What it wants to hear of; each is read from its start the first time. */
    Set<Topic> topics();

    /**
     * Takes news within one transaction, in which the {@link Inbox} already holds them; offsets are committed after it.
     * If it fails, the same news come again, so all its effects must be part of the transaction. While the database is
     * away or busy they come until it works. What fails with a healthy database comes in smaller portions, and an event
     * that fails alone, some times, goes to the dead-letter topic, for the others to go on; the next state of its key is
     * taken as usual, and setting the group's offsets to the start takes everything again that isn't known.
     *
     * <p>What was there before an instance came to its partitions is told once all of it is in the inbox, so that nobody
     * judges by a part of the evidence. What fails then, and what ends in {@link
     * org.jixiao.stream.EventTooLarge} at any time, stays in the inbox, and is told anew after the next news of its
     * department and when the service starts.
     *
     * @param newer events newer than what was known, the newest of each key only, in the order they came
     */
    void accept(List<Event> newer);

    /** Those news stay in the inbox without effect, for this reason; called in a transaction of its own. */
    default void refused(List<Event> kept, Throwable failure) {}
}
