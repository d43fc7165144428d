/**
 * What the report says: from the facts of a department's year to a {@link org.jixiao.report.document.Document}, chapter
 * by chapter. Pure; the same facts always give the same document. A fact that is missing is said to be missing.
 */
@NullMarked
package org.jixiao.report.content;

import org.jspecify.annotations.NullMarked;
