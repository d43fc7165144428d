/** What stands is told anew on somebody's word. */
@NullMarked
package org.jixiao.budget.retelling;

import org.jspecify.annotations.NullMarked;
