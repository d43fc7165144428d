/**
 * The life of what is asked of the finance bureau: none, requested, approved or rejected, and after a rejection requested
 * again. Only the legal steps exist as methods; whoever decides is never who asked. Pure: {@code java.*} and the event
 * records only.
 */
@NullMarked
package org.jixiao.indicator.petition;

import org.jspecify.annotations.NullMarked;
