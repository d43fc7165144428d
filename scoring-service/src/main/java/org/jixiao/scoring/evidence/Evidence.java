package org.jixiao.scoring.evidence;

/** A fact that a criterion is judged by, as of one revision. */
public sealed interface Evidence permits Metric, Indicator, Assessment {

    /** Where the fact stands, e.g. {@code 420104-LJT/2019/B12}. */
    String key();

    /** Revision of what stands there. */
    long revision();
}
