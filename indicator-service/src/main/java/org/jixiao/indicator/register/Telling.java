package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jixiao.events.Cause;
import org.jixiao.events.State;
import org.jixiao.indicator.trend.Interim;
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

    /**
     * A change and the sentence that tells of it.
     *
     * @param before absent where it brought something into being
     */
    record Told(@Nullable State before, State after, String summary) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void tell(@Nullable State before, State after, String action, String summary, Actor who, Instant at) {
        tellAll(List.of(new Told(before, after, summary)), action, who, at);
    }

    /** The same of many changes, made by one person at one moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tellAll(List<Told> changes, String action, Actor who, Instant at) {
        revisions.addAll(changes.stream().map(Telling::made).toList(), action, who, at);
        audit.recordAll(who, action, changes.stream().map(Telling::audited).toList());
        outbox.appendAll(changes.stream()
                .map(told -> new Outbox.Entry(told.after(), cause(told, action, who, at)))
                .toList());
    }

    /** What stays in the house: its place in the history and its audit entry, without an event. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(@Nullable Interim before, Interim after, String action, String summary, Actor who, Instant at) {
        revisions.addAll(
                List.of(new RevisionTable.Made(after.key(), after.revision(), summary, after)), action, who, at);
        audit.record(who, action, after.key(), before, after.removed() ? null : after);
    }

    private static RevisionTable.Made made(Told told) {
        return new RevisionTable.Made(told.after().key(), told.after().revision(), told.summary(), told.after());
    }

    private static Audit.Change audited(Told told) {
        return new Audit.Change(told.after().key(), told.before(), told.after().removed() ? null : told.after());
    }

    private static Cause cause(Told told, String action, Actor who, Instant at) {
        return new Cause(action, told.after().key(), told.after().revision(), who.person(), at, told.summary());
    }
}
