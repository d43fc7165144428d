/**
 * Rebuilding (重建): evidence and scorecards from the topics alone, asked for and watched by an operator. {@link
 * org.jixiao.scoring.rebuilding.Rebuilding} has the topics read anew beside the inbox, and puts right what differs.
 */
@NullMarked
package org.jixiao.scoring.rebuilding;

import org.jspecify.annotations.NullMarked;
