/**
 * Reading scorecards, their versions and the ranking, over HTTP.
 */
@NullMarked
package org.jixiao.scoring.reading;

import org.jspecify.annotations.NullMarked;
