/**
 * Where a department's year stands between the department and the finance bureau: first its plan (绩效目标申报), then what it
 * reports of it (自评填报). Only legal steps exist as methods. Pure: {@code java.*} and the event
 * records only.
 */
@NullMarked
package org.jixiao.indicator.plan;

import org.jspecify.annotations.NullMarked;
