package org.jixiao.budget.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import org.jixiao.budget.changes.Overspending;

/** What an installation decides for itself. */
@ConfigMapping(prefix = "jixiao.budget")
public interface BudgetConfig {

    /** {@code refuse} or {@code warn}: what becomes of a change after which a line is overspent. */
    @WithDefault("refuse")
    Overspending overspending();

    /** Rows of a file in one piece; who asks for more is told to ask for less. */
    @WithDefault("50000")
    int mostRowsOfAFile();

    Progress progress();

    /** How far execution may be off its plan before it is warned about. */
    interface Progress {

        /** Percentage points of the adjusted budget below the plan. */
        @WithDefault("10")
        BigDecimal lagPoints();

        /** Percentage points of the adjusted budget above the plan. */
        @WithDefault("10")
        BigDecimal aheadPoints();
    }
}
