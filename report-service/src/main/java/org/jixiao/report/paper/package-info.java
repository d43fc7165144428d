/**
 * A document as paper: HTML, DOCX and PDF in the official layout (GB/T 9704-2012), and its tables as XLSX. The same document and imprint always give
 * the same bytes.
 */
@NullMarked
package org.jixiao.report.paper;

import org.jspecify.annotations.NullMarked;
