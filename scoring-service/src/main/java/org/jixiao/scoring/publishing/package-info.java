/**
 * Writing and publishing a scheme, over HTTP.
 */
@NullMarked
package org.jixiao.scoring.publishing;

import org.jspecify.annotations.NullMarked;
