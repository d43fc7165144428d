package org.jixiao.scoring.declaring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;

@Schema(description = "自评：一个年度的自评得分，及何人何时填报。 What a department declared of a year, by whom and when.")
public record SelfAssessmentState(
        String department,
        int fiscalYear,
        long revision,
        List<DeclaredScore> scores,

        @Schema(description = "自评总分。 The declared total.") BigDecimal total,

        @Schema(description = "自评报告其他各处所述总分。 The total as stated elsewhere in the report.")
        List<DeclaredTotal> alsoStated,

        @Nullable String grade,
        @Nullable String remarks,

        @Schema(
                description =
                        "退回重填的理由，此修订并非退回则缺省；各项仍为退回前所填。 Why it is to be filed again; absent unless this revision is a return, which leaves the points as they were.")
        @Nullable
        String returnReason,

        @Schema(description = "填报人账号，退回时为退回人。 Subject of who filed it, or returned it.")
        String submittedBy,

        @Nullable String submittedByName,
        Instant at) {

    static SelfAssessmentState of(YearKey year, Filed filed) {
        SelfAssessmentRequest said = Json.read(filed.content(), SelfAssessmentRequest.class);
        return new SelfAssessmentState(
                year.department(),
                year.fiscalYear(),
                filed.revision(),
                said.scores(),
                said.total(),
                said.alsoStated(),
                said.grade(),
                said.remarks(),
                filed.returnReason(),
                filed.by().subject(),
                filed.by().name(),
                filed.at());
    }
}
