/**
 * The dashboard's table: a line for each department's year, drawn from inbox and reports in the transaction that changes
 * them, with a place in the feed of changes.
 */
@NullMarked
package org.jixiao.report.board;

import org.jspecify.annotations.NullMarked;
