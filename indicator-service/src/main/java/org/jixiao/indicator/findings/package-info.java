/**
 * What a reviewer should look at in the indicators of a year (数据质量核对): promises and actuals held against each other and
 * against what was said beside them. Pure: {@code java.*} and the event records only.
 */
@NullMarked
package org.jixiao.indicator.findings;

import org.jspecify.annotations.NullMarked;
