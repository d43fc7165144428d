/**
 * What a department says it earned (自评得分) and what a reviewer found (复核得分), beside what was computed: {@link
 * org.jixiao.scoring.declared.Comparison} lays the three side by side, {@link org.jixiao.scoring.declared.Statistics} tells
 * how honest the departments of a year are. None of it changes a scorecard. Pure.
 */
@NullMarked
package org.jixiao.scoring.declared;

import org.jspecify.annotations.NullMarked;
