/**
 * A document laid out on sheets (排版) by GB/T 9704-2012: what stands where on which page, for every paper that has pages of
 * its own. All measures are in thousandths of a point, counted from the upper left.
 */
@NullMarked
package org.jixiao.report.layout;

import org.jspecify.annotations.NullMarked;
