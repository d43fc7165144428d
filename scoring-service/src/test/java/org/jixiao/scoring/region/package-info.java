/** Rubrics of several regions, written down as data and scored by hand. */
@NullMarked
package org.jixiao.scoring.region;

import org.jspecify.annotations.NullMarked;
