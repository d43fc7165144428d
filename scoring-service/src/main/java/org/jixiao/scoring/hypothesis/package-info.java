/**
 * Evidence as it would be: what somebody supposes (假设) of indicators, waivers and metrics, held against those there are
 * and put in their place. Pure.
 */
@NullMarked
package org.jixiao.scoring.hypothesis;

import org.jspecify.annotations.NullMarked;
