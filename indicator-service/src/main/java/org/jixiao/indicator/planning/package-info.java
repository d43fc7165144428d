/**
 * Where a department's year as a whole comes in over HTTP: its goals, its plan on the way from draft to approval, its
 * reporting on the way to confirmation.
 */
@NullMarked
package org.jixiao.indicator.planning;

import org.jspecify.annotations.NullMarked;
