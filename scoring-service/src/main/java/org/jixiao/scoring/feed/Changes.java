package org.jixiao.scoring.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What comes after a place in the feed.
 *
 * @param next what to ask with as {@code after} next time
 */
@Schema(name = "ScorecardChanges", description = "变更流的一段。 A piece of the feed.")
public record Changes(
        List<Change> items,

        @Schema(
                description = "下次请求的 after，原样传回。 The after of the next request, to be sent back as it is.",
                examples = "8c736521-105")
        String next) {

    static Changes of(Stretch stretch) {
        return new Changes(stretch.items(), stretch.end().text());
    }
}
