/**
 * The back door over HTTP for whoever brings the actuals of many indicators at once, in one file of rows. Each row is read
 * and judged like a single report; what is not right is told of all rows in one answer.
 */
@NullMarked
package org.jixiao.indicator.batch;

import org.jspecify.annotations.NullMarked;
