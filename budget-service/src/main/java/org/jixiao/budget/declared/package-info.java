/**
 * What a department says of its accounts in its report (申报数), held against what follows from them, to the rounding it
 * was said with. Pure: {@code java.*} only.
 */
@NullMarked
package org.jixiao.budget.declared;

import org.jspecify.annotations.NullMarked;
