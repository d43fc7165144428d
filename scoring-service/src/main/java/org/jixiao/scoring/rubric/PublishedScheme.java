package org.jixiao.scoring.rubric;

import java.time.Instant;
import org.jixiao.scoring.scheme.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as published: immutable.
 *
 * @param version grows by one with each publication of this scheme
 * @param draftRevision revision of the draft that was published
 * @param publishedByName absent where it was published before names were kept
 * @param replaces code of the scheme that judged this region and year until then; absent where none did, or this one did
 */
public record PublishedScheme(
        String code,
        int version,
        long draftRevision,
        String publishedBy,
        @Nullable String publishedByName,
        Instant publishedAt,
        @Nullable String replaces,
        Scheme scheme) {}
