/** A year watched while it runs: its metrics and its progress against plan, as of any day in it. */
@NullMarked
package org.jixiao.budget.monitoring;

import org.jspecify.annotations.NullMarked;
