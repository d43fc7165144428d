/**
 * What can be done to the accounts of a year: each kind of change a record that turns accounts into accounts, or says
 * why it can't; and the vouchers, which tell a new payment from one sent again. Pure: {@code java.*} only.
 */
@NullMarked
package org.jixiao.budget.changes;

import org.jspecify.annotations.NullMarked;
