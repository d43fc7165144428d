/**
 * A year's plan as a file: handed out as a form to be filled in, and taken back (HTTP, XLSX, CSV, JSON). What it says is
 * read by {@code form}, and entered through the register as if it had been sent one by one.
 */
@NullMarked
package org.jixiao.indicator.exchange;

import org.jspecify.annotations.NullMarked;
