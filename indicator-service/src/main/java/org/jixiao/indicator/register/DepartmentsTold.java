package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jixiao.events.Event;
import org.jixiao.events.Topic;
import org.jixiao.stream.inbox.StreamListener;

/**
 * The departments of the district, as the stream tells them: who has not begun with a year can be told only of whom one knows.
 * The inbox keeps them, which is all; no plan waits for its department's profile.
 */
@ApplicationScoped
class DepartmentsTold implements StreamListener {

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.DEPARTMENTS);
    }

    @Override
    public void accept(List<Event> newer) {}
}
