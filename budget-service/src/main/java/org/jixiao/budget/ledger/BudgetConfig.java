package org.jixiao.budget.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.jixiao.budget.changes.Overspending;

/** What an installation decides for itself. */
@ConfigMapping(prefix = "jixiao.budget")
public interface BudgetConfig {

    /** {@code refuse} or {@code warn}: what becomes of a change after which a line is overspent. */
    @WithDefault("refuse")
    Overspending overspending();
}
