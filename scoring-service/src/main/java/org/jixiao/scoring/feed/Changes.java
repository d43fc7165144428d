package org.jixiao.scoring.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.web.feed.Piece;

/**
 * What comes after a place in the feed.
 *
 * @param next what to ask with as {@code after} next time
 */
@Schema(name = "ScorecardChanges", description = "变更流的一段。 A piece of the feed.")
public record Changes(
        List<Change> items,

        @Schema(description = "下次请求的 after。 The after of the next request.")
        long next) implements Piece<Change> {

    static Changes of(long after, List<Change> items) {
        return new Changes(
                items, items.isEmpty() ? after : items.get(items.size() - 1).position());
    }
}
