/** Tells the caller which trace their request belongs to. */
@NullMarked
package org.jixiao.web.trace;

import org.jspecify.annotations.NullMarked;
