/**
 * A year's plan as a table that people fill in: where its header is, which rows make one indicator, and what they would make
 * of the indicators that are there. Pure: {@code java.*} and the event records only.
 */
@NullMarked
package org.jixiao.indicator.form;

import org.jspecify.annotations.NullMarked;
