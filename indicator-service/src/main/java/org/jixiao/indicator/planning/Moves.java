package org.jixiao.indicator.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jixiao.events.PlanState.Objection;
import org.jixiao.indicator.plan.Move;
import org.jixiao.indicator.register.PlanRegister;
import org.jixiao.indicator.register.PlanRegister.Written;
import org.jixiao.web.Caller;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Revisions;
import org.jspecify.annotations.Nullable;

/** Takes one step of a plan or its reporting for whoever calls, once per Idempotency-Key. */
@ApplicationScoped
class Moves {

    private final PlanRegister register;
    private final Idempotency idempotency;
    private final Caller caller;

    @Inject
    Moves(PlanRegister register, Idempotency idempotency, Caller caller) {
        this.register = register;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @Transactional
    Response take(Attempt attempt, Move move, Remark remark) {
        return take(attempt, move, remark, remark.comment(), List.of());
    }

    @Transactional
    Response take(Attempt attempt, Move move, ReopeningRequest reopening) {
        return take(attempt, move, reopening, reopening.reason(), List.of());
    }

    @Transactional
    Response take(Attempt attempt, Move move, ReturnRequest request) {
        return take(attempt, move, request, request.comment(), request.said());
    }

    private Response take(
            Attempt attempt, Move move, Object request, @Nullable String comment, List<Objection> objections) {
        return idempotency.once(attempt.idempotencyKey(), request, () -> {
            Written written =
                    register.move(attempt.year(), attempt.ifMatch(), move, comment, objections, caller.actor());
            return Revisions.answer(null, written.now().revision(), written.now());
        });
    }
}
