/** The accounts in the database, and the one transaction in which they are changed, audited and told. */
@NullMarked
package org.jixiao.budget.ledger;

import org.jspecify.annotations.NullMarked;
