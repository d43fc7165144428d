/**
 * What a reviewer should look at in a year's accounts: the entered figures held against each other and against last
 * year's, and the declarations held against the figures. Pure: {@code java.*} only.
 */
@NullMarked
package org.jixiao.budget.findings;

import org.jspecify.annotations.NullMarked;
