package org.jixiao.report.watching;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.ScorecardState;
import org.jixiao.report.board.BoardTable.Rank;
import org.jixiao.report.board.Entry;
import org.jspecify.annotations.Nullable;

/** A department's year in detail. */
@Schema(
        name = "BoardDepartment",
        description =
                "部门年度的细节：得分树及每一分的理由、所依据的证据及其修订号、超支的预算线、报告。 A department's year in detail: the tree with the reason of"
                        + " every point and the evidence with its revision, overspent lines, the report.")
public record DepartmentDetail(
        Entry entry,

        @Schema(description = "名次；尚未评分时为空。 Null while nothing is scored.") @Nullable
        Rank rank,

        @Schema(description = "所知的评分结果全文；尚未评分时为空。 The scorecard as it is known; null while nothing is scored.")
        @Nullable
        ScorecardState scorecard,

        @Schema(description = "超支的预算线。 Lines of which more is executed than their adjusted budget.")
        List<OverspentLine> overspent,

        @Schema(description = "最新一版报告；没有或已撤回则为空。 The newest report; null where there is none, or it was withdrawn.")
        @Nullable
        Newest report,

        @Schema(description = "该部门有数据的年度，新者在前。 The department's years, newest first.")
        List<Entry> years) {

    /** Yuan. */
    @Schema(name = "BoardOverspentLine", description = "超支的预算线，元。 An overspent line, in yuan.")
    public record OverspentLine(String code, String name, BigDecimal adjusted, BigDecimal executed) {}

    /** @param formats suffixes under {@code …/report.} */
    @Schema(
            name = "BoardReport",
            description = "最新一版报告：版本、所述评分版本、生成时间、可取的格式。 Version, the scorecard version it tells, when it was made, and"
                    + " the formats there are under …/report.{format}.")
    public record Newest(long version, long scorecardVersion, Instant madeAt, List<String> formats) {}
}
