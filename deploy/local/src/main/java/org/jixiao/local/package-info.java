/**
 * The one run command: reads what was asked for, starts the suite, loads the reference case, tells its story, and stays
 * until it is told to end.
 */
@NullMarked
package org.jixiao.local;

import org.jspecify.annotations.NullMarked;
