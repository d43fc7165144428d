/**
 * The performance goals (整体绩效目标) of a department's year, long-term and annual, set as one list and told to the other
 * services as one state.
 */
@NullMarked
package org.jixiao.indicator.goals;

import org.jspecify.annotations.NullMarked;
