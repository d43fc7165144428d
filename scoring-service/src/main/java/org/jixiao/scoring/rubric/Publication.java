package org.jixiao.scoring.rubric;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a version was published: by whom, when, of which draft.
 *
 * @param publishedByName absent where it was published before names were kept
 * @param replaces code of the scheme that judged this region and year until then; absent where none did, or this one did
 */
@Schema(description = "一次发布。 A publication.")
public record Publication(
        int version,
        long draftRevision,
        String publishedBy,
        @Nullable String publishedByName,
        Instant publishedAt,

        @Schema(description = "所取代方案的代码。 Code of the scheme it replaced.") @Nullable
        String replaces) {}
