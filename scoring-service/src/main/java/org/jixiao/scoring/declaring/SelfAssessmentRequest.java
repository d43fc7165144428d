package org.jixiao.scoring.declaring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.declared.SelfAssessment;
import org.jixiao.scoring.evidence.Plain;
import org.jspecify.annotations.Nullable;

@Schema(description = "一个年度的全部自评得分。 All that a department declares of a year.")
public record SelfAssessmentRequest(
        @Schema(description = "逐项自评得分，至多 1000 项，代码不重复。 Leaf by leaf, 1000 at most, each code once.")
        @NotNull
        @Size(max = 1000)
        List<@NotNull @Valid DeclaredScore> scores,

        @Schema(description = "自评总分，不超过方案满分。 The declared total, no more than the scheme's points.", examples = "94")
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 6, fraction = 4)
        BigDecimal total,

        @Schema(
                description =
                        "自评报告其他各处所述总分；与 total 不同者列为差异。 The total at every other place where the report states it; what differs is found.")
        @Nullable
        @Size(max = 20)
        List<@NotNull @Valid DeclaredTotal> alsoStated,

        @Schema(description = "自评等级，为评分方案所列之一。 The declared grade, one of the scheme's.", examples = "优")
        @Nullable
        @Size(min = 1, max = 20)
        String grade,

        @Schema(description = "总体说明。 Remarks on the whole.") @Nullable @Size(max = 4000)
        String remarks) {

    public SelfAssessmentRequest {
        total = total == null ? null : Plain.number(total);
        alsoStated = alsoStated == null ? List.of() : alsoStated;
    }

    SelfAssessment said() {
        return new SelfAssessment(
                scores.stream().map(DeclaredScore::stated).toList(),
                total,
                alsoStated.stream().map(DeclaredTotal::stated).toList(),
                grade);
    }
}
