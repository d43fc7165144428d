/** The broker and the database are really taken away, and come back. */
@NullMarked
package org.jixiao.stream.faults;

import org.jspecify.annotations.NullMarked;
