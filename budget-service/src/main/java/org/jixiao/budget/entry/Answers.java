package org.jixiao.budget.entry;

import jakarta.ws.rs.core.Response;
import org.jixiao.budget.ledger.Written;
import org.jixiao.web.Revisions;

/** The answer to an entry: the whole budget as it is now, whatever part of it was entered. */
final class Answers {

    private Answers() {}

    /** 201 where the part is new, else 200; the ETag is the revision of the whole. */
    static Response to(Written written) {
        long before = written.created() ? 0 : written.state().revision();
        return Revisions.written(before, written.state().revision(), written.state());
    }
}
