/**
 * How points are awarded (评分标准). {@link org.jixiao.scoring.rule.Rule} is sealed, each kind is one record in one file that
 * validates itself and awards points with a reason. A new kind is a new file and its name in the list of
 * {@code permits}; JSON, OpenAPI and the scorecard take its name from there. Pure: {@code java.*} only.
 */
@NullMarked
package org.jixiao.scoring.rule;

import org.jspecify.annotations.NullMarked;
