/**
 * Scoring: a pure function of a scheme and a dossier of evidence to the scored tree with a reason for every point. Pure:
 * {@code java.*} only.
 */
@NullMarked
package org.jixiao.scoring.card;

import org.jspecify.annotations.NullMarked;
