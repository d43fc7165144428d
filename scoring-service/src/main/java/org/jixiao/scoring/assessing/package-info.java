/**
 * Assessing a criterion, over HTTP.
 */
@NullMarked
package org.jixiao.scoring.assessing;

import org.jspecify.annotations.NullMarked;
