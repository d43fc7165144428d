package org.jixiao.scoring.declaring;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;

@Schema(description = "复核：逐项复核得分与理由，及何人何时复核。 What a reviewer found, by whom and when.")
public record ReviewState(
        String department,
        int fiscalYear,
        long revision,

        @Schema(
                description =
                        "所复核的自评修订号，无自评为 0。 Revision of the self-assessment that was reviewed; 0 where there was none.")
        long selfAssessmentRevision,

        List<ReviewedScore> scores,
        @Nullable String remarks,

        @Schema(description = "复核人账号。 Subject of the reviewer.")
        String reviewer,

        @Nullable String reviewerName,
        Instant at) {

    static ReviewState of(YearKey year, Filed filed) {
        ReviewRequest found = Json.read(filed.content(), ReviewRequest.class);
        return new ReviewState(
                year.department(),
                year.fiscalYear(),
                filed.revision(),
                filed.reviewed(),
                found.scores(),
                found.remarks(),
                filed.by().subject(),
                filed.by().name(),
                filed.at());
    }
}
