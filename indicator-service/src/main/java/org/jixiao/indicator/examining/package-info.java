/** Where reviewers ask over HTTP what doesn't hold in the indicators of a department's year. */
@NullMarked
package org.jixiao.indicator.examining;

import org.jspecify.annotations.NullMarked;
