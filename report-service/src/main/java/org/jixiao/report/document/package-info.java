/**
 * A report as paper knows it: a cover and a run of headings, paragraphs and tables, the same for every format. It says
 * nothing of fonts or tags; those belong to the renderers.
 */
@NullMarked
package org.jixiao.report.document;

import org.jspecify.annotations.NullMarked;
