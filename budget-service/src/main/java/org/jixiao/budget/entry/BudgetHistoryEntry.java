package org.jixiao.budget.entry;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.ledger.Revision;
import org.jspecify.annotations.Nullable;

@Schema(description = "年度预决算的一次变动。 One thing that happened to the accounts of a year.")
public record BudgetHistoryEntry(
        @Schema(description = "变动后的修订号。 The revision it led to.")
        long revision,

        @Schema(description = "做了什么。 What was done.", examples = "budget-line-entered")
        String action,

        @Schema(description = "一句话说明。 One sentence in Chinese.", examples = "冲销预算科目 2010301 的第 2 笔调整：重复登记")
        String summary,

        @Schema(description = "操作人标识（sub）。 Subject of who did it.")
        String actor,

        @Schema(description = "操作人姓名。 Name of who did it.") String name,

        @Schema(description = "时间。 When.") Instant at,

        @Schema(
                description =
                        "前后不同之处，至多 50 处；本系统开始逐次留存以前的变动为空，见审计记录。 What reads otherwise since, 50 at most; empty for changes older than this record of them, which the audit trail has.")
        List<Difference> changes,

        @Schema(description = "另有多少处未列出。 How many more there are.")
        int unlisted) {

    /** One fact before and after. */
    @Schema(name = "BudgetDifference", description = "一处不同。 One fact that reads otherwise.")
    public record Difference(
            @Schema(description = "何处。 Where.", examples = "lines[2010301].adjusted")
            String field,

            @Schema(description = "变动前；没有则为新增。 Before; null where it is new.") @Nullable
            String before,

            @Schema(description = "变动后；没有则为删除。 After; null where it is gone.") @Nullable
            String after) {}

    static BudgetHistoryEntry of(Revision revision) {
        return new BudgetHistoryEntry(
                revision.revision(),
                revision.action(),
                revision.summary(),
                revision.actor(),
                revision.actorName(),
                revision.at(),
                revision.differences().stream()
                        .map(one -> new Difference(one.field(), one.before(), one.after()))
                        .toList(),
                revision.unlisted());
    }
}
