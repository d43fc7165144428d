/**
 * The accounts of a department's year: lines with their ledgers of adjustments and payments, the economic split,
 * controlled expenses, procurement, fixed assets, the monthly plan, the trace of closings, and the sums over the lines.
 * All amounts are yuan with two decimals. Pure: {@code java.*} only.
 */
@NullMarked
package org.jixiao.budget.accounts;

import org.jspecify.annotations.NullMarked;
