/**
 * What an indicator promises and what was achieved: its definition with measures and targets, the actuals reported
 * against it, and how the two are merged into one state. Pure: {@code java.*} and the event records only.
 */
@NullMarked
package org.jixiao.indicator.measure;

import org.jspecify.annotations.NullMarked;
