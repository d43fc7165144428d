/**
 * A waiver (特殊情况) is a petition that a missed target count as met; only a shortfall that is known is approved. Pure:
 * {@code java.*} and the event records only.
 */
@NullMarked
package org.jixiao.indicator.waiver;

import org.jspecify.annotations.NullMarked;
