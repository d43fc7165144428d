/**
 * Where the stream comes in: news of a department's year lead to a new edition of its report.
 */
@NullMarked
package org.jixiao.report.gathering;

import org.jspecify.annotations.NullMarked;
