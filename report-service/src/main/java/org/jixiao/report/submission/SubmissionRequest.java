package org.jixiao.report.submission;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "报送。 What is noted with a submission.")
public record SubmissionRequest(
        @Schema(description = "报送说明，可不填。 A note, where there is something to say.", examples = "经局党组会议审定")
        @Nullable
        @Size(min = 1, max = 1000)
        String note) {}
