package org.jixiao.web.feed;

import java.util.List;

/** What comes after a place in a feed. */
public interface Piece<T> {

    /** In the order of their places. */
    List<T> items();

    /** The place to ask after next time. */
    long next();
}
