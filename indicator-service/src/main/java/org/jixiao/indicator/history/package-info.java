/**
 * The story of an indicator: what was done by whom, in one sentence each, and which facts it changed from what to what.
 * Pure: {@code java.*} and the event records only.
 */
@NullMarked
package org.jixiao.indicator.history;

import org.jspecify.annotations.NullMarked;
