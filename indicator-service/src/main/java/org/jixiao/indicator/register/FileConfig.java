package org.jixiao.indicator.register;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a file holds at most that is made in one piece: all of it is in memory meanwhile. */
@ConfigMapping(prefix = "jixiao.file")
public interface FileConfig {

    /** Findings of a district. */
    @WithDefault("50000")
    int mostFindings();

    /** Waivers: more would be no register of a year. */
    @WithDefault("20000")
    int mostWaivers();
}
