/** Codes by which organisations are known, and their check digits. Pure: {@code java.*} only. */
@NullMarked
package org.jixiao.budget.identity;

import org.jspecify.annotations.NullMarked;
