/** A room against every rule of the house. No {@code @NullMarked} either. */
package org.jixiao.embedded.testing.rooms.open;
