/**
 * Where people write: the narrative over HTTP, which leads to a new edition too.
 */
@NullMarked
package org.jixiao.report.writing;

import org.jspecify.annotations.NullMarked;
