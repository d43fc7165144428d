/**
 * What differs between two versions of a scorecard, in figures and in words: {@link
 * org.jixiao.scoring.difference.Difference} holds the leaves against each other, {@link
 * org.jixiao.scoring.difference.Why} says what happened to their evidence. Pure.
 */
@NullMarked
package org.jixiao.scoring.difference;

import org.jspecify.annotations.NullMarked;
