package org.jixiao.stream.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jixiao.events.Event;

/** The transaction of a batch: what is newer enters the inbox and reaches the listener, all or nothing. */
@ApplicationScoped
class Effect {

    private final Inbox inbox;
    private final Instance<StreamListener> listeners;

    @Inject
    Effect(Inbox inbox, Instance<StreamListener> listeners) {
        this.inbox = inbox;
        this.listeners = listeners;
    }

    /** @return how many were newer than what was known */
    @Transactional
    @ActivateRequestContext
    public int of(List<Event> events) {
        List<Event> newer = inbox.take(events);
        if (!newer.isEmpty()) {
            listeners.get().accept(newer);
        }
        return newer.size();
    }
}
