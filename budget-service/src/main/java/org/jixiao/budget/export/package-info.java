/**
 * The tables of an analysis and the lines of a budget as files: XLSX and CSV for people, a Fiscal Data Package for
 * programs. The same accounts give the same file, byte for byte.
 */
@NullMarked
package org.jixiao.budget.export;

import org.jspecify.annotations.NullMarked;
