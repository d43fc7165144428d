package org.jixiao.indicator.register;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What a report of actuals must explain before it can be submitted. */
@ConfigMapping(prefix = "jixiao.reporting")
public interface ReportingConfig {

    /** Share of its target from which an actual needs a reason for exceeding it; practice knows 1.3 and 1.5. */
    @WithDefault("1.3")
    BigDecimal farAbove();
}
