/**
 * The codes that stand in addresses, and what they look like.
 */
@NullMarked
package org.jixiao.scoring.code;

import org.jspecify.annotations.NullMarked;
