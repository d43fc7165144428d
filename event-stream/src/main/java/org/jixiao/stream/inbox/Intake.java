package org.jixiao.stream.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jixiao.events.Event;

/** The transaction of a batch: guard, store and effect, all or nothing. */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Inbox inbox;
    private final Instance<StreamListener> listeners;
    private final Jdbi jdbi;

    @Inject
    Intake(Inbox inbox, Instance<StreamListener> listeners, Jdbi jdbi) {
        this.inbox = inbox;
        this.listeners = listeners;
        this.jdbi = jdbi;
    }

    /** @return how many were newer than what was known */
    @Transactional
    public int take(List<Event> events) {
        List<Event> newer = inbox.take(events);
        if (!newer.isEmpty()) {
            listeners.get().accept(newer);
        }
        return newer.size();
    }

    boolean databaseAnswers() {
        try {
            return jdbi.withHandle(handle ->
                    handle.createQuery("select true").mapTo(boolean.class).one());
        } catch (JdbiException e) {
            LOG.debug("The database doesn't answer", e);
            return false;
        }
    }
}
