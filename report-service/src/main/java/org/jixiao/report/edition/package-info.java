/**
 * The editions of a report: gathers the facts, writes the model, and where it says something new puts it on paper as the
 * next version.
 */
@NullMarked
package org.jixiao.report.edition;

import org.jspecify.annotations.NullMarked;
