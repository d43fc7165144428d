package org.jixiao.stream.inbox;

import java.util.List;
import java.util.Set;
import org.jixiao.events.Event;
import org.jixiao.events.Topic;

/** What a service does when others' states change. At most one bean per service. */
public interface StreamListener {

    Set<Topic> topics();

    /**
     * Takes news within one transaction, in which the {@link Inbox} already holds them; offsets are committed after it.
     *
     * @param newer events newer than what was known, the newest of each key only, in the order they arrived
     */
    void accept(List<Event> newer);
}
