/**
 * Where reports are read: the newest and every earlier version, as HTML, DOCX, PDF, OFD, XLSX and JSON.
 */
@NullMarked
package org.jixiao.report.reading;

import org.jspecify.annotations.NullMarked;
