/**
 * The door for many rows at once: a body of JSON, NDJSON or CSV is read row by row into entries for the ledger, and every
 * row that can't be is named with its field.
 */
@NullMarked
package org.jixiao.budget.batch;

import org.jspecify.annotations.NullMarked;
