/**
 * What a change of the accounts comes to in short: the facts that read otherwise after it. Pure: {@code java.*} only.
 */
@NullMarked
package org.jixiao.budget.history;

import org.jspecify.annotations.NullMarked;
