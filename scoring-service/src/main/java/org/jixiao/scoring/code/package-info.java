/**
 * The codes that stand in addresses; what they look like, the scheme says.
 */
@NullMarked
package org.jixiao.scoring.code;

import org.jspecify.annotations.NullMarked;
