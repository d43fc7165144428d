package org.jixiao.indicator.goals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jixiao.events.Cause;
import org.jixiao.events.PlanState;
import org.jixiao.stream.outbox.Outbox;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jspecify.annotations.Nullable;

/** Sets the goals of a year. The audit trail keeps what they were before. */
@ApplicationScoped
public class Goals {

    private static final String SET = "goals-set";

    private final PlanTable plans;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Goals(PlanTable plans, Outbox outbox, Audit audit, Clock clock) {
        this.plans = plans;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param before revision until the write; 0 where there were no goals */
    public record Written(long before, PlanState now) {}

    /** @throws Refusal 412 when {@code ifMatch} names another revision than the present one */
    @Transactional
    public Written set(String department, int year, @Nullable String ifMatch, List<PlanState.Goal> goals, Actor who) {
        plans.lock(department, year);
        PlanState before = plans.find(department, year).orElse(null);
        long revision = before == null ? 0 : before.revision();
        Revisions.check(ifMatch, revision);
        if (before != null && before.goals().equals(goals)) {
            return new Written(revision, before);
        }
        PlanState after = new PlanState(department, year, revision + 1, false, goals);
        Instant at = clock.instant();
        plans.save(after);
        audit.record(who, SET, after.key(), before, after);
        outbox.append(
                after, new Cause(SET, after.key(), after.revision(), who.person(), at, "设定 " + year + " 年整体绩效目标"));
        return new Written(revision, after);
    }
}
