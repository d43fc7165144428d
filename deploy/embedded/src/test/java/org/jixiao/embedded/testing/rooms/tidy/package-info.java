/** A room that keeps every rule of the house. */
@NullMarked
package org.jixiao.embedded.testing.rooms.tidy;

import org.jspecify.annotations.NullMarked;
