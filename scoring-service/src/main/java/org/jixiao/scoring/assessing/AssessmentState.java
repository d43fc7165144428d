package org.jixiao.scoring.assessing;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.dossier.AssessmentRow;
import org.jixiao.scoring.dossier.YearKey;
import org.jspecify.annotations.Nullable;

/** An assessment as it stands: points, a level or that it doesn't apply; reason, who and when. */
@Schema(description = "一项评定。 An assessment as it stands.")
public record AssessmentState(
        String department,
        int fiscalYear,
        String criterion,
        long revision,

        @Schema(description = "得分，直接给分时有。 Points, where points were given.") @Nullable
        BigDecimal points,

        @Schema(description = "档次，分档评定时有。 The level, where one was given.") @Nullable
        String level,

        @Schema(description = "档次内的比例，百分数。 Per cent of the points, within the level's range.") @Nullable
        BigDecimal share,

        @Schema(description = "是否适用于该部门。 Whether it concerns the department.")
        boolean applicable,

        String reason,

        @Schema(description = "评定人账号。 Subject of the assessor.")
        String assessor,

        @Schema(description = "评定人姓名，早期评定可能没有。 Name of the assessor, absent from older assessments.") @Nullable
        String assessorName,

        Instant at) {

    static AssessmentState of(YearKey year, AssessmentRow row) {
        return new AssessmentState(
                year.department(),
                year.fiscalYear(),
                row.criterion(),
                row.revision(),
                row.points(),
                row.level(),
                row.share(),
                row.applicable(),
                row.reason(),
                row.assessor().subject(),
                row.assessor().name(),
                row.at());
    }
}
