package org.jixiao.report.regeneration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jixiao.report.board.BoardTable;
import org.jixiao.report.edition.Editor;
import org.jixiao.stream.PassingTrouble;
import org.jixiao.stream.Reason;
import org.jixiao.stream.Tracing;

/** Writes one report of the queue anew: taken on, written and struck off, or put off with the reason. */
@ApplicationScoped
class Rewriting {

    private static final Logger LOG = Logger.getLogger(Rewriting.class);

    private final Regenerations regenerations;
    private final Editor editor;
    private final BoardTable board;
    private final Tracing tracing;

    @Inject
    Rewriting(Regenerations regenerations, Editor editor, BoardTable board, Tracing tracing) {
        this.regenerations = regenerations;
        this.editor = editor;
        this.board = board;
        this.tracing = tracing;
    }

    /** @return whether one was due */
    boolean next() {
        Optional<Claim> due = QuarkusTransaction.requiringNew().call(regenerations::claim);
        due.ifPresent(claim -> tracing.within(claim.traceparent(), "revise report", () -> write(claim)));
        return due.isPresent();
    }

    private void write(Claim claim) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                // Where another is at it, he finds at his end that it was asked for again.
                if (editor.revise(claim.year(), claim.cause())) {
                    // In the order in which whoever takes news writes them too.
                    regenerations.done(claim);
                    board.drawReported(claim.year(), claim.cause());
                }
            });
        } catch (RuntimeException | Error e) {
            if (PassingTrouble.causes(e)) {
                throw e;
            }
            // Errors too: those behind it must not wait for it.
            LOG.errorf(
                    e,
                    "The report of %s can't be written; it is tried again until it can",
                    claim.year().key());
            QuarkusTransaction.requiringNew().run(() -> regenerations.fails(claim, Reason.of(e)));
        }
    }
}
