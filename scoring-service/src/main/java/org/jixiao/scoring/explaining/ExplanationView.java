package org.jixiao.scoring.explaining;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.Cause;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.dossier.Used;
import org.jixiao.scoring.evaluation.ScorecardVersion;
import org.jixiao.scoring.explanation.ExplainedNode;
import org.jixiao.scoring.explanation.ExplainedStep;
import org.jixiao.scoring.explanation.Explanation;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

@Schema(description = "评分说明：每一分从何而来。 How a scorecard came about, point by point.")
public record ExplanationView(
        String department,

        @Schema(description = "部门现在的名称，未收到部门概况时为空。 What the department is called now; absent until its profile came.")
        @Nullable
        String departmentName,

        int fiscalYear,
        ScorecardState.Scheme scheme,

        @Schema(description = "评分结果的版本。 Version of the scorecard.")
        long version,

        @Schema(
                description =
                        "此版起不再有评分结果，所列为最后的评分。 Whether no scorecard stands from this version on; told is what stood last.")
        boolean removed,

        @Schema(description = "总分：目前所得。 Points so far.") BigDecimal total,

        @Nullable String grade,
        boolean provisional,

        @Schema(description = "各评分项相加的算式，尚无得分时为空。 How the criteria add up; absent while nothing was awarded.") @Nullable
        String arithmetic,

        @Schema(description = "总分与等级的说明。 The total and its grade in a sentence.")
        Words sentence,

        @Schema(description = "相加后的折算、封顶与一票否决。 What became of the sum: rescaled, capped, vetoed.")
        List<ExplainedStep> steps,

        @Schema(
                description =
                        "评分项树：末级项有评分标准（rule）、依据（evidence）、算式（arithmetic，不分语言，(✓) 为特殊情况视为完成）与说明（sentence）。 The criteria as a tree; leaves have their"
                                + " rule, the evidence, the arithmetic (in no language; (✓) where a waiver counts as met) and a sentence.")
        List<ExplainedNode> criteria,

        @Schema(description = "引起此版的变更。 The change that led to this version.")
        Cause cause,

        @Schema(description = "评分时刻。 When it was scored.") Instant at) {

    /** @param scheme that the card names */
    static ExplanationView of(ScorecardVersion version, Scheme scheme, @Nullable String departmentName) {
        ScorecardState card = version.scorecard();
        Explanation explanation = Explanation.of(card, scheme, Used.of(card));
        return new ExplanationView(
                card.department(),
                departmentName,
                card.fiscalYear(),
                card.scheme(),
                card.revision(),
                card.removed(),
                card.total(),
                card.grade(),
                card.provisional(),
                explanation.arithmetic(),
                explanation.sentence(),
                explanation.steps(),
                explanation.criteria(),
                version.cause(),
                version.at());
    }
}
