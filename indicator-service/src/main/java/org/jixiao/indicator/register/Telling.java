package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jixiao.events.Cause;
import org.jixiao.events.State;
import org.jixiao.stream.outbox.Outbox;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;
import org.jspecify.annotations.Nullable;

/** Keeps what became of something beside the change itself: its place in the history, its audit entry and its event. */
@ApplicationScoped
class Telling {

    private final RevisionTable revisions;
    private final Audit audit;
    private final Outbox outbox;

    @Inject
    Telling(RevisionTable revisions, Audit audit, Outbox outbox) {
        this.revisions = revisions;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void tell(@Nullable State before, State after, String action, String summary, Actor who, Instant at) {
        revisions.add(after, action, summary, who, at);
        audit.record(who, action, after.key(), before, after.removed() ? null : after);
        outbox.append(after, new Cause(action, after.key(), after.revision(), who.person(), at, summary));
    }
}
