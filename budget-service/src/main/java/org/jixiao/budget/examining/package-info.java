/**
 * The desk at which a department's statements about its accounts are filed, and its accounts and statements are examined:
 * what does not hold is answered as findings.
 */
@NullMarked
package org.jixiao.budget.examining;

import org.jspecify.annotations.NullMarked;
