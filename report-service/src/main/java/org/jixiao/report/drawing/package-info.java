/**
 * Pictures (图) as lines, areas and words, the same for every format: bars and curves that can be read in black and white.
 * Pure; the same figures always give the same drawing.
 */
@NullMarked
package org.jixiao.report.drawing;

import org.jspecify.annotations.NullMarked;
