package org.jixiao.scoring.supposing;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.reach.Reach;
import org.jixiao.scoring.reach.Way;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/** What is missing to reach a grade. */
@Schema(description = "差距分析：达到某一等级还缺什么。 What is missing to reach a grade.")
public record ReachView(
        String department,
        int fiscalYear,

        @Schema(description = "目标等级。 The grade that is aimed at.", examples = "优")
        String grade,

        @Schema(description = "该等级的得分区间。 Totals that earn it.", examples = "[90, 100]")
        String interval,

        @Schema(description = "总分：目前所得，待评定项未计。 Points so far; what waits counts as none.")
        BigDecimal total,

        @Schema(description = "按目前所得的等级，即使尚有待评定项。 The grade of the points so far, even where something waits.")
        @Nullable
        String present,

        @Schema(description = "各项都得满分时的总分，封顶已计。 The total with full points everywhere, caps applied.")
        BigDecimal most,

        @Schema(
                description =
                        "至少须得满分的项数；已达到或无法达到为 0。 How many leaves it takes; 0 where it is reached, and where it can't be.")
        int size,

        @Schema(description = "此项数的选法总数，未知则为空。 How many sets of that size there are; absent where it isn't known.")
        @Nullable
        Long count,

        @Schema(
                description =
                        "false：搜索中止，未列出者可能所需分值更少。 False where the search was broken off: others may need fewer points.")
        boolean complete,

        @Schema(description = "选法，所需分值最少者在前，至多 20 种。 The sets, those that need the least points first; 20 at most.")
        List<Way> ways,

        @Schema(description = "一句话说明。 In a sentence.") Words sentence) {

    static ReachView of(YearKey year, Reach reach) {
        return new ReachView(
                year.department(),
                year.fiscalYear(),
                reach.grade(),
                reach.interval(),
                reach.total(),
                reach.present(),
                reach.most(),
                reach.size(),
                reach.count(),
                reach.complete(),
                reach.ways(),
                reach.sentence());
    }
}
