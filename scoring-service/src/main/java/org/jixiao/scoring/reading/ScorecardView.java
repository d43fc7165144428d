package org.jixiao.scoring.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.Cause;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Finding;
import org.jixiao.events.ScorecardState.Modification;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.scoring.evaluation.ScorecardVersion;
import org.jspecify.annotations.Nullable;

/** A scorecard as the stream carries it, with the change that led to it and when it was scored. */
@Schema(description = "评分结果：每个评分项的得分、依据与理由，以及引起此版的变更。 A scorecard with its cause.")
public record ScorecardView(
        String department,
        int fiscalYear,

        @Schema(description = "版本；假设的评分结果为 0。 The version; 0 of one that is only supposed.")
        long revision,

        boolean removed,
        ScorecardState.Scheme scheme,

        @Schema(description = "总分：目前所得。 Points awarded so far.")
        BigDecimal total,

        @Schema(description = "等级，尚有待评定项时为空。 Absent while something waits for evidence.") @Nullable
        String grade,

        @Schema(description = "尚有待评定项。 Whether something waits for evidence.")
        boolean provisional,

        @Schema(description = "待评定的评分项。 What waits.") List<String> pending,

        @Schema(description = "未完成且无批准特殊情况的指标。 Indicators missed and not waived.")
        List<String> notMet,

        List<Node> criteria,

        @Schema(
                description =
                        "各项得分相加后的折算与封顶，没有则为空。 What became of the criteria's points once added up; absent where they are the total.")
        @Nullable
        List<Modification> modifications,

        List<Finding> findings,

        @Schema(description = "除 revision 与 hash 外全部内容的 SHA-256。 SHA-256 over all but revision and hash.")
        String hash,

        Cause cause,
        Instant at,

        @Schema(
                description =
                        "现行评分结果之后的依据或方案未能评分的原因，至可评分为止；没有则为空。 Why facts or a scheme newer than this card couldn't be judged, until they can; absent where there are none.")
        @Nullable
        String unjudged) {

    public static ScorecardView of(ScorecardVersion version) {
        return of(version, null);
    }

    /** @param unjudged why there is no newer one, though there is more to judge */
    static ScorecardView of(ScorecardVersion version, @Nullable String unjudged) {
        ScorecardState card = version.scorecard();
        return new ScorecardView(
                card.department(),
                card.fiscalYear(),
                card.revision(),
                card.removed(),
                card.scheme(),
                card.total(),
                card.grade(),
                card.provisional(),
                card.pending(),
                card.notMet(),
                card.criteria(),
                card.modifications(),
                card.findings(),
                card.hash(),
                version.cause(),
                version.at(),
                unjudged);
    }
}
