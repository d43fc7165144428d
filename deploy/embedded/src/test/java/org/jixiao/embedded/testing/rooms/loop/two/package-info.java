/** Half of a cycle. */
@NullMarked
package org.jixiao.embedded.testing.rooms.loop.two;

import org.jspecify.annotations.NullMarked;
