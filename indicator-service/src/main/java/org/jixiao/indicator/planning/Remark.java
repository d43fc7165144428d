package org.jixiao.indicator.planning;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.web.SaysSomething;
import org.jspecify.annotations.Nullable;

/** What is said with a submission, an approval or a confirmation; {@code {}} where nothing is. */
@Schema(description = "提交、批准或确认时的意见，可为空对象。 What is said with the step; {} where nothing is.")
public record Remark(
        @Schema(description = "意见。 Comment.", examples = "同意") @Nullable @SaysSomething @Size(max = 2000)
        String comment) {}
