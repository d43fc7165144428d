/**
 * The life of a waiver (特殊情况): none, requested, approved or rejected, and after a rejection requested again. Only the
 * legal steps exist as methods; whoever decides is never who asked, and approves only a shortfall that is known. Pure: {@code java.*} and the event records only.
 */
@NullMarked
package org.jixiao.indicator.waiver;

import org.jspecify.annotations.NullMarked;
