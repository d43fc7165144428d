package org.jixiao.report.board;

import java.util.List;
import org.jixiao.web.feed.Piece;

/** Lines that changed after a place in the feed. */
public record BoardPiece(List<Entry> items, long next) implements Piece<Entry> {

    static BoardPiece of(long after, List<Entry> items) {
        Long last = items.isEmpty() ? null : items.get(items.size() - 1).position();
        return new BoardPiece(items, last == null ? after : last);
    }
}
