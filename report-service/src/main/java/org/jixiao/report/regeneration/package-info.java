/**
 * The queue of reports to be written anew (重新生成): a row per department's year, worked by every instance at its own pace.
 * Whoever changes facts asks here; what is written is the newest state of them all.
 */
@NullMarked
package org.jixiao.report.regeneration;

import org.jspecify.annotations.NullMarked;
