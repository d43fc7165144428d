/** Half of a cycle. */
@NullMarked
package org.jixiao.embedded.testing.rooms.loop.one;

import org.jspecify.annotations.NullMarked;
