package org.jixiao.scoring.rubric;

import java.time.Instant;
import org.jixiao.scoring.scheme.Scheme;

/**
 * A scheme as published: immutable.
 *
 * @param version grows by one with each publication of this scheme
 * @param draftRevision revision of the draft that was published
 */
public record PublishedScheme(
        String code, int version, long draftRevision, String publishedBy, Instant publishedAt, Scheme scheme) {}
