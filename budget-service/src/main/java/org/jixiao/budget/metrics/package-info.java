/**
 * Figures a scheme may judge, each with numerator, denominator and basis, or the named reason why it can't be had.
 * Pure: {@code java.*} only.
 */
@NullMarked
package org.jixiao.budget.metrics;

import org.jspecify.annotations.NullMarked;
