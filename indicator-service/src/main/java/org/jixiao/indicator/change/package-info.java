/**
 * A change of targets within the year (目标变更) is a petition too: once approved, the new targets hold and what was approved at
 * first stays beside them. Pure: {@code java.*} and the event records only.
 */
@NullMarked
package org.jixiao.indicator.change;

import org.jspecify.annotations.NullMarked;
