/**
 * Bulk export (成批导出): the reports of a year in one archive. {@link org.jixiao.report.archive.Archiving} prints what isn't
 * kept, report by report; {@link org.jixiao.report.archive.ArchiveContent} sends it file by file.
 */
@NullMarked
package org.jixiao.report.archive;

import org.jspecify.annotations.NullMarked;
