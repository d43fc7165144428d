/**
 * Keeps the indicators: every change locks the indicator, makes the next revision, and commits it together with its
 * place in the history, its audit entry and the event that tells the other services.
 */
@NullMarked
package org.jixiao.indicator.register;

import org.jspecify.annotations.NullMarked;
