package org.jixiao.scoring.feed;

import java.util.List;
import org.jixiao.web.feed.Piece;

/**
 * What comes after a place in the feed.
 *
 * @param end how far it goes
 */
record Stretch(List<Change> items, Cursor end) implements Piece<Change> {

    static Stretch of(Cursor after, List<Change> items) {
        return new Stretch(
                items,
                items.isEmpty() ? after : after.at(items.get(items.size() - 1).position()));
    }

    @Override
    public long next() {
        return end.place();
    }
}
