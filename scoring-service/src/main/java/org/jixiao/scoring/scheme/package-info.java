/**
 * The district's rubric (评分方案): a tree of criteria with points, the evidence and the rule of each leaf, and the grades.
 * It validates itself and names every fault. Pure: {@code java.*} and the
 * stream's names of metrics.
 */
@NullMarked
package org.jixiao.scoring.scheme;

import org.jspecify.annotations.NullMarked;
