/**
 * Which files are kept as evidence (佐证材料): documents and pictures whose content is what their name and type say. Pure:
 * {@code java.*} and the event records only.
 */
@NullMarked
package org.jixiao.indicator.evidence;

import org.jspecify.annotations.NullMarked;
