package org.jixiao.scoring.publishing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.rubric.PublishedScheme;

/** That a version was published: by whom, when, of which draft. */
@Schema(description = "一次发布。 A publication.")
public record Publication(int version, long draftRevision, String publishedBy, Instant publishedAt) {

    static Publication of(PublishedScheme scheme) {
        return new Publication(scheme.version(), scheme.draftRevision(), scheme.publishedBy(), scheme.publishedAt());
    }
}
