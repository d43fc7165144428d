/** Tables as CSV that a spreadsheet opens as it should: text stays text, and no name becomes a formula. */
@NullMarked
package org.jixiao.web.csv;

import org.jspecify.annotations.NullMarked;
