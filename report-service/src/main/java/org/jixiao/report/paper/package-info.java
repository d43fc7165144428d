/**
 * A document as paper: HTML, DOCX, PDF and OFD in the official layout (GB/T 9704-2012), and its tables as XLSX. The same document and imprint always give
 * the same bytes.
 */
@NullMarked
package org.jixiao.report.paper;

import org.jspecify.annotations.NullMarked;
