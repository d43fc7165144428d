/**
 * Schemes as stored: drafts that change, and published versions that don't. Says which one judges a department's year.
 */
@NullMarked
package org.jixiao.scoring.rubric;

import org.jspecify.annotations.NullMarked;
