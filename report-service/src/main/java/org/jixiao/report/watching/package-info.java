/**
 * Where the dashboard's page gets what it shows: the lines of a year, a department in detail, and what changes as it does.
 */
@NullMarked
package org.jixiao.report.watching;

import org.jspecify.annotations.NullMarked;
