package org.jixiao.report.submission;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "一次报送。 A version that was submitted, by whom and when.")
public record Submission(
        String department,
        int fiscalYear,

        @Schema(description = "该年度的第几次报送，从 1 起。 Which submission of the year it is, from 1.")
        long number,

        @Schema(description = "报送的版次。 The version that was submitted.")
        long version,

        @Schema(description = "该版内容的 SHA-256。 SHA-256 of the version's model.")
        String modelHash,

        @Schema(description = "报送说明。 What was noted with it.") @Nullable
        String note,

        @Schema(description = "报送人（sub）。 Who submitted it, by sub.")
        String submittedBy,

        @Schema(description = "报送人姓名。 The same by name.") String submittedByName,

        Instant submittedAt) {}
