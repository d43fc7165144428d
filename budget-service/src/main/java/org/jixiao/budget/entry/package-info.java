/**
 * The desk at which the accounts of a year are entered and read over HTTP: each request a record that validates itself
 * and becomes a change for the ledger.
 */
@NullMarked
package org.jixiao.budget.entry;

import org.jspecify.annotations.NullMarked;
