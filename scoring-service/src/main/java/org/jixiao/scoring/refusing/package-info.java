/**
 * How what the pure core finds at fault is refused over HTTP.
 */
@NullMarked
package org.jixiao.scoring.refusing;

import org.jspecify.annotations.NullMarked;
