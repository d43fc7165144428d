/**
 * Tables as CSV that a spreadsheet opens as it should, where text stays text and no name becomes a formula; or as programs
 * read it, to the letter.
 */
@NullMarked
package org.jixiao.web.csv;

import org.jspecify.annotations.NullMarked;
