/**
 * As submitted (报送): which version of a report its department handed in, whatever is told of its year afterwards.
 */
@NullMarked
package org.jixiao.report.submission;

import org.jspecify.annotations.NullMarked;
