package org.jixiao.scoring.rubric;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a version was published: by whom, when, of which draft.
 *
 * @param publishedByName absent where it was published before names were kept
 */
@Schema(description = "一次发布。 A publication.")
public record Publication(
        int version,
        long draftRevision,
        String publishedBy,
        @Nullable String publishedByName,
        Instant publishedAt) {}
