/** One approval, seen flowing through four services until a new report stands there: told with what the APIs answer. */
@NullMarked
package org.jixiao.local.story;

import org.jspecify.annotations.NullMarked;
