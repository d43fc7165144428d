package org.jixiao.report.content;

import java.util.List;
import org.jixiao.events.BudgetState;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.PlanState;
import org.jixiao.events.ScorecardState;
import org.jspecify.annotations.Nullable;

/**
 * All that a report is written from, each with its revision.
 *
 * @param profile the one in force in that year; absent until one has been entered that holds for it
 * @param budget absent until a budget line has been entered
 * @param plan absent until goals have been set
 * @param earlier scores of the years before, as far as {@link PastScore#YEARS} back, ordered by year
 */
public record Facts(
        String department,
        int fiscalYear,
        @Nullable DepartmentState profile,
        @Nullable BudgetState budget,
        @Nullable PlanState plan,
        ScorecardState scorecard,
        Narrative narrative,
        List<PastScore> earlier) {

    public Facts {
        earlier = List.copyOf(earlier);
    }

    /** Full name, or the unit code where no name is known. */
    public String name() {
        return profile == null ? department : profile.name();
    }

    /** Name without the government above it, e.g. 六角亭街办事处 of 武汉市硚口区人民政府六角亭街办事处. */
    public String shortName() {
        String name = name();
        String after = name.substring(name.lastIndexOf("人民政府") < 0 ? 0 : name.lastIndexOf("人民政府") + 4);
        return after.isBlank() ? name : after;
    }
}
