/** The desk at which the analysis of a year is handed out, as JSON and as files. */
@NullMarked
package org.jixiao.budget.reading;

import org.jspecify.annotations.NullMarked;
