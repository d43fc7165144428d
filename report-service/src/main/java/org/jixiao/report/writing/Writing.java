package org.jixiao.report.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jixiao.events.Cause;
import org.jixiao.events.ScorecardState;
import org.jixiao.report.content.Narrative;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.narrative.NarrativeTable;
import org.jixiao.report.regeneration.Regenerations;
import org.jixiao.report.regeneration.Wish;
import org.jixiao.stream.Tracing;
import org.jixiao.stream.inbox.Inbox;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;
import org.jixiao.web.Revisions;
import org.jspecify.annotations.Nullable;

/** Takes what people write, and asks for the report in the same transaction. */
@ApplicationScoped
public class Writing {

    private static final String WRITTEN = "narrative-written";

    private final NarrativeTable narratives;
    private final Inbox inbox;
    private final Regenerations regenerations;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Writing(NarrativeTable narratives, Inbox inbox, Regenerations regenerations, Audit audit, Clock clock) {
        this.narratives = narratives;
        this.inbox = inbox;
        this.regenerations = regenerations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param before revision until the write; 0 where nothing was written */
    public record Written(long before, Narrative now) {}

    /**
     * @throws org.jixiao.web.Refusal 412 when {@code ifMatch} names another revision than the present one; 400 where a
     *     criterion isn't one of the scheme, once there is a scorecard
     */
    @Transactional
    public Written write(DepartmentYear year, @Nullable String ifMatch, NarrativeRequest request, Actor who) {
        narratives.lock(year.department(), year.fiscalYear());
        Narrative before = narratives.find(year.department(), year.fiscalYear()).orElse(Narrative.NONE);
        Revisions.check(ifMatch, before.revision());
        if (before.revision() > 0 && request.checked(before.revision()).equals(before)) {
            return new Written(before.revision(), before);
        }
        Narrative after = request.checked(before.revision() + 1);
        inbox.newest(ScorecardState.class, year.key()).ifPresent(request::checkAgainst);
        Instant now = clock.instant();
        narratives.save(year.department(), year.fiscalYear(), after, who.person(), now);
        audit.record(who, WRITTEN, year.key(), before.revision() == 0 ? null : before, after);
        Cause cause = new Cause(
                WRITTEN, year.key(), after.revision(), who.person(), now, "修订" + year.fiscalYear() + "年自评报告的文字说明");
        regenerations.ask(List.of(new Wish(year, cause, Wish.OF_ITS_FACTS, Tracing.currentTraceparent())));
        return new Written(before.revision(), after);
    }
}
