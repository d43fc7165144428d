package org.jixiao.scoring.declaring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.declared.ComparedLine;
import org.jixiao.scoring.declared.ComparedTotal;
import org.jixiao.scoring.declared.Comparison;
import org.jixiao.scoring.declared.Discrepancy;
import org.jixiao.scoring.declared.Standing;
import org.jixiao.scoring.declaring.Comparing.Sides;

@Schema(
        description =
                "计算得分、自评得分、复核得分并列，及其间的差异。 Computed, declared and reviewed points side by side, and where they differ.")
public record ComparisonView(
        String department,
        int fiscalYear,
        ScorecardState.Scheme scheme,

        @Schema(description = "评分结果的版本。 Version of the scorecard.")
        long version,

        @Schema(description = "自评的修订号，未填报为 0。 Revision of the self-assessment; 0 where there is none.")
        long selfAssessmentRevision,

        @Schema(
                description =
                        "ABSENT 未填报；DECLARED 待复核，部门可更正；REVIEWED 已复核；RETURNED 退回重填。 Not declared; declared, and to be reviewed; reviewed, and stays; returned, and to be filed again.")
        Standing standing,

        @Schema(description = "复核的修订号，未复核为 0。 Revision of the review; 0 where there is none.")
        long reviewRevision,

        @Schema(description = "总分与等级。 Totals and grades.") ComparedTotal total,

        @Schema(
                description =
                        "自上而下逐项并列；declared 未直接填报时为下级自评之和（stated 为 false），difference 为自评减计算，均为分。 Item by item, top down, in points;"
                                + " declared is the sum of what is declared below where it isn't stated itself; difference is declared less"
                                + " computed.")
        List<ComparedLine> lines,

        @Schema(
                description =
                        "差异，严重者在前；stated 为所质疑的分数，against 为所对照的分数。 Discrepancies, the gravest first: the points that are questioned, and those they"
                                + " are held against.")
        List<Discrepancy> discrepancies) {

    static ComparisonView of(Sides sides) {
        ScorecardState card = sides.judgement().version().scorecard();
        Comparison comparison = sides.comparison();
        List<Long> revisions = sides.revisions();
        return new ComparisonView(
                card.department(),
                card.fiscalYear(),
                card.scheme(),
                card.revision(),
                revisions.get(1),
                sides.standing(),
                revisions.get(2),
                comparison.total(),
                comparison.lines(),
                comparison.discrepancies());
    }
}
