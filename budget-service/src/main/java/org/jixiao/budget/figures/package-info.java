/**
 * The figures that follow from the accounts of a year, each under a code by which shares name their base and declarations
 * name what they are about. Pure: {@code java.*} only.
 */
@NullMarked
package org.jixiao.budget.figures;

import org.jspecify.annotations.NullMarked;
