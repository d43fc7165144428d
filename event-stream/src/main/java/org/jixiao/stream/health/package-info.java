/** What a service says of the stream to those who watch it. */
@NullMarked
package org.jixiao.stream.health;

import org.jspecify.annotations.NullMarked;
