/**
 * The front desk over HTTP: here definitions, actuals and waivers of indicators are filed and read. Who may do what is
 * said on each endpoint; what a request may contain, on its record.
 */
@NullMarked
package org.jixiao.indicator.filing;

import org.jspecify.annotations.NullMarked;
