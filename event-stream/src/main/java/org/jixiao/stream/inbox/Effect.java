package org.jixiao.stream.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jixiao.events.Event;

/** The transactions of the way in, each all or nothing. */
@ApplicationScoped
class Effect {

    private final Inbox inbox;
    private final Untold untold;
    private final Instance<StreamListener> listeners;

    @Inject
    Effect(Inbox inbox, Untold untold, Instance<StreamListener> listeners) {
        this.inbox = inbox;
        this.untold = untold;
        this.listeners = listeners;
    }

    /**
     * What is newer enters the inbox and reaches the listener.
     *
     * @return how many were newer than what was known
     */
    @Transactional
    @ActivateRequestContext
    public int of(List<Event> events) {
        List<Event> newer = inbox.take(events);
        tell(newer);
        return newer.size();
    }

    /** What is newer enters the inbox, and the listener is told later. */
    @Transactional
    public int keep(List<Event> events) {
        return inbox.keep(events).size();
    }

    /** What was kept reaches the listener. */
    @Transactional
    @ActivateRequestContext
    public void ofKept(List<Event> events) {
        tell(untold.told(events));
    }

    /** The listener learns what stays without effect, and may say so where it is missed. */
    @Transactional
    @ActivateRequestContext
    public void refused(List<Event> kept, Throwable failure) {
        listeners.get().refused(kept, failure);
    }

    private void tell(List<Event> events) {
        if (!events.isEmpty()) {
            listeners.get().accept(events);
        }
    }
}
