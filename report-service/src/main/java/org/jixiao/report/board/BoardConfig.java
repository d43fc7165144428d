package org.jixiao.report.board;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** How far execution may be off its plan before the dashboard warns; as in budget-service. */
@ConfigMapping(prefix = "jixiao.board")
public interface BoardConfig {

    /** Percentage points of the adjusted budget below the plan. */
    @WithDefault("10")
    BigDecimal lagPoints();

    /** Percentage points of the adjusted budget above the plan. */
    @WithDefault("10")
    BigDecimal aheadPoints();
}
