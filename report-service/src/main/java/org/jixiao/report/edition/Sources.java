package org.jixiao.report.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jixiao.events.BudgetState;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.PlanState;
import org.jixiao.events.ScorecardState;
import org.jixiao.report.content.Facts;
import org.jixiao.report.content.Narrative;
import org.jixiao.report.content.PastScore;
import org.jixiao.report.narrative.NarrativeTable;
import org.jixiao.stream.inbox.Inbox;

/** The facts as they are known now: what the stream told, and what people wrote. */
@ApplicationScoped
class Sources {

    private final Inbox inbox;
    private final NarrativeTable narratives;

    @Inject
    Sources(Inbox inbox, NarrativeTable narratives) {
        this.inbox = inbox;
        this.narratives = narratives;
    }

    /** Empty until there is a scorecard: without one there is nothing to report. */
    Optional<Facts> of(DepartmentYear year) {
        return inbox.newest(ScorecardState.class, year.key()).map(card -> facts(year, card));
    }

    private Facts facts(DepartmentYear year, ScorecardState card) {
        return new Facts(
                year.department(),
                year.fiscalYear(),
                inbox.newest(DepartmentState.class, year.department())
                        .flatMap(department -> department.in(year.fiscalYear()))
                        .orElse(null),
                inbox.newest(BudgetState.class, year.key()).orElse(null),
                inbox.newest(PlanState.class, year.key()).orElse(null),
                card,
                narratives.find(year.department(), year.fiscalYear()).orElse(Narrative.NONE),
                earlier(year));
    }

    private List<PastScore> earlier(DepartmentYear year) {
        return IntStream.range(year.fiscalYear() - PastScore.YEARS, year.fiscalYear())
                .mapToObj(earlier -> new DepartmentYear(year.department(), earlier))
                .flatMap(earlier -> inbox.newest(ScorecardState.class, earlier.key()).stream())
                .map(PastScore::of)
                .toList();
    }
}
