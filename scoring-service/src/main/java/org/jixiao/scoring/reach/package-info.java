/**
 * What is missing to reach a grade (差距分析): {@link org.jixiao.scoring.reach.Prospect} is the scorecard with its leaves open
 * to be brought to full points, {@link org.jixiao.scoring.reach.Search} finds the smallest sets of them that suffice.
 * Pure.
 */
@NullMarked
package org.jixiao.scoring.reach;

import org.jspecify.annotations.NullMarked;
