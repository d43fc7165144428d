package org.jixiao.budget.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.ledger.JournalEntry;
import org.jspecify.annotations.Nullable;

/** An adjustment as it stands in the ledger. */
@Schema(
        description =
                "台账中的一笔。已冲销的与冲销它的均保留，二者均不再计入预算调整率与年度预决算所列调整。 An entry of the ledger. What was reversed and what reversed it both stay and count no more.")
public record AdjustmentEntry(
        @Schema(description = "序号，自 1 起，在该科目内恒定。 Its number within the line, from 1, for good.")
        int number,

        @Schema(description = "调整日期。 Date.") LocalDate date,

        Kind kind,

        @Schema(description = "金额（元），追减、调出为负。 Yuan; negative for a cut and for the side a move takes from.")
        BigDecimal amount,

        @Schema(description = "原因。 Reason; absent only in the oldest entries.") @Nullable
        String reason,

        @Schema(description = "依据文件。 The document that ordered it.") @Nullable
        String document,

        @Schema(description = "是否政策性调整。 Whether policy ordered it.")
        boolean policyDriven,

        @Schema(description = "调剂的另一科目。 The other line of a move.") @Nullable
        String counterpart,

        @Schema(description = "调剂在另一科目中的序号。 Number of the move in the ledger of the other line.") @Nullable
        Integer otherSide,

        @Schema(description = "所冲销的序号。 Number of the entry that this one takes back.") @Nullable
        Integer reverses,

        @Schema(description = "冲销它的序号；没有则未冲销。 Number of the entry that took it back; null where none did.") @Nullable
        Integer reversedBy,

        @Schema(description = "登记人标识（sub）；早年登记的可能没有。 Subject of who entered it; the oldest entries may lack it.")
        @Nullable
        String actor,

        @Schema(description = "登记人姓名。 Name of who entered it.") @Nullable
        String name,

        @Schema(description = "登记时间。 When it was entered.") @Nullable
        Instant at) {

    /** What an entry of the ledger is. */
    @Schema(
            name = "AdjustmentEntryKind",
            description =
                    "ADDED 追加；CUT 追减；CARRIED_IN 上年结转；MOVED 调剂；REVERSAL 冲销。 "
                            + "Added, cut, carried in from last year, moved between lines, or the reversal of an earlier entry.")
    public enum Kind {
        ADDED,
        CUT,
        CARRIED_IN,
        MOVED,
        REVERSAL
    }

    static AdjustmentEntry of(JournalEntry journal) {
        Adjustment adjustment = journal.entry().adjustment();
        return new AdjustmentEntry(
                journal.entry().number(),
                adjustment.date(),
                Kind.valueOf(adjustment.kind().name()),
                adjustment.amount(),
                adjustment.reason(),
                adjustment.document(),
                adjustment.policyDriven(),
                adjustment.counterpart() == null
                        ? null
                        : adjustment.counterpart().code(),
                journal.entry().otherSide(),
                journal.entry().reverses(),
                journal.reversedBy(),
                journal.actor(),
                journal.actorName(),
                journal.at());
    }
}
