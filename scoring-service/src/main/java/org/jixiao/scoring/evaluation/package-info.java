/**
 * Where scorecards come about: whatever changes, news from the stream, an assessment, a publication, leads to
 * {@link org.jixiao.scoring.evaluation.Rescoring}, which locks first, reads then, and makes a new version only where the
 * card differs.
 */
@NullMarked
package org.jixiao.scoring.evaluation;

import org.jspecify.annotations.NullMarked;
