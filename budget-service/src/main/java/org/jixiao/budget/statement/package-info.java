/** The accounts as they are told to others: the answer of a read and the event on the stream, one and the same. */
@NullMarked
package org.jixiao.budget.statement;

import org.jspecify.annotations.NullMarked;
