/**
 * Where an indicator stands within the year (年中监控) and what that lets expect of its end: readings of its measures, a
 * projection, and a warning where a target is unlikely to be met. Nothing of it is scored. Pure: {@code java.*} and the
 * event records only.
 */
@NullMarked
package org.jixiao.indicator.trend;

import org.jspecify.annotations.NullMarked;
