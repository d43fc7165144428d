/**
 * How the expenditure of a year is made up: the tables a department's report shows, each share with the figure it is a
 * share of, and the named reason where there is none. Pure: {@code java.*} only.
 */
@NullMarked
package org.jixiao.budget.analysis;

import org.jspecify.annotations.NullMarked;
