/**
 * The feed of changes: every version of every scorecard in one order, for systems that keep a copy. {@link
 * org.jixiao.scoring.feed.Places} are given to what has been committed, {@link org.jixiao.scoring.feed.Feed} reads.
 */
@NullMarked
package org.jixiao.scoring.feed;

import org.jspecify.annotations.NullMarked;
