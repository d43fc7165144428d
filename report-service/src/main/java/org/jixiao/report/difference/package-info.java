/**
 * What differs between two versions of a report, as a reader would tell it: paragraphs and pictures by their chapter, rows and cells of
 * tables by their names. Numbers that only follow from a place (（三）, 表5, 序号) tell nothing. Pure: knows Java and the
 * document alone.
 */
@NullMarked
package org.jixiao.report.difference;

import org.jspecify.annotations.NullMarked;
