package org.jixiao.scoring.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jixiao.events.BudgetState;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.IndicatorState;
import org.jixiao.stream.inbox.Inbox;
import org.jspecify.annotations.Nullable;

/** Reads all that is known of a department's year. */
@ApplicationScoped
public class Gathering {

    private final Inbox inbox;
    private final Assessments assessments;

    @Inject
    public Gathering(Inbox inbox, Assessments assessments) {
        this.inbox = inbox;
        this.assessments = assessments;
    }

    public Gathered evidence(YearKey year) {
        return new Gathered(
                year,
                inbox.newest(BudgetState.class, year.text()).orElse(null),
                inbox.under(IndicatorState.class, year.text() + "/"),
                assessments.of(year));
    }

    /** Whether anything was heard of the department: its profile, a budget or an indicator. */
    public boolean knows(String department) {
        return inbox.knows(department);
    }

    /** Division code of the department's region in that year; absent until a profile came that holds for it. */
    public @Nullable String region(YearKey year) {
        return inbox.newest(DepartmentState.class, year.department())
                .flatMap(department -> department.in(year.fiscalYear()))
                .map(DepartmentState::region)
                .orElse(null);
    }

    /** What the department is called now; absent until a profile came. */
    public @Nullable String name(String department) {
        return inbox.newest(DepartmentState.class, department)
                .map(DepartmentState::name)
                .orElse(null);
    }
}
