/**
 * The accounts of a department's year: lines with their ledger of adjustments, the economic split, controlled expenses,
 * procurement, and the sums over them. All amounts are yuan with two decimals. Pure: {@code java.*} only.
 */
@NullMarked
package org.jixiao.budget.accounts;

import org.jspecify.annotations.NullMarked;
