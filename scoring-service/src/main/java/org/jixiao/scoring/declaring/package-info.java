/**
 * Self-assessments and their reviews, over HTTP: filed and kept beside the scorecard, which they don't change, and compared
 * with it.
 */
@NullMarked
package org.jixiao.scoring.declaring;

import org.jspecify.annotations.NullMarked;
