/**
 * Monitoring within the year (年中监控) over HTTP: interim actuals are entered, and what they let expect is read.
 */
@NullMarked
package org.jixiao.indicator.monitoring;

import org.jspecify.annotations.NullMarked;
