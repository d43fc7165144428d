/**
 * The door for many rows at once: what a body holds row by row becomes entries for the ledger, and one answer names whatever
 * is wrong.
 */
@NullMarked
package org.jixiao.budget.batch;

import org.jspecify.annotations.NullMarked;
