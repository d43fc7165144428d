package org.jixiao.scoring.rubric;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a version was published: by whom, when, of which draft. */
@Schema(description = "一次发布。 A publication.")
public record Publication(int version, long draftRevision, String publishedBy, Instant publishedAt) {}
