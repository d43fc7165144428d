package org.jixiao.report.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.report.edition.Version;
import org.jspecify.annotations.Nullable;

/** A version in the list of all: where it comes from, and whether it was submitted. */
public record ListedVersion(
        @JsonUnwrapped Version version,

        @Schema(description = "最近一次报送该版的时间；未报送则缺省。 When it was last submitted; absent where it never was.") @Nullable
        Instant submittedAt) {}
