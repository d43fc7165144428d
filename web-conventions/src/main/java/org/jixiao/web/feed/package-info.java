/**
 * A feed: what changes, in one order, read in pieces or as it goes on. {@link org.jixiao.web.feed.Numbering} gives places to
 * what has been committed, {@link org.jixiao.web.feed.Signal} wakes those who wait, {@link org.jixiao.web.feed.Following}
 * reads on. What stands in the feed is each service's own.
 */
@NullMarked
package org.jixiao.web.feed;

import org.jspecify.annotations.NullMarked;
