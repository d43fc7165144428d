/** What the queues of this service have in common: rows of a table that any instance takes on. */
@NullMarked
package org.jixiao.report.queue;

import org.jspecify.annotations.NullMarked;
