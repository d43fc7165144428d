/**
 * Files of rows as requests bring them (JSON array, NDJSON, CSV, XLSX): read as a stream, each row bound and validated as
 * strictly as any other body, every fault named by row and field. {@link org.jixiao.web.rows.RowReader} is the way in.
 */
@NullMarked
package org.jixiao.web.rows;

import org.jspecify.annotations.NullMarked;
