package org.jixiao.scoring.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * The newest scorecard of an evaluation, in short.
 *
 * @param version 0 where there is none yet
 */
record Current(long version, @Nullable String hash, boolean removed) {

    static final Current NONE = new Current(0, null, false);
}
