/**
 * What people write for a report, as it is kept.
 */
@NullMarked
package org.jixiao.report.narrative;

import org.jspecify.annotations.NullMarked;
