package org.jixiao.indicator.filing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.register.WaiverBook.Line;
import org.jixiao.indicator.waiver.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register of waivers.
 *
 * @param name of the indicator
 */
@Schema(description = "登记簿的一行。 A line of the register of waivers.")
public record WaiverEntry(
        String department,
        int fiscalYear,
        String code,
        String name,

        @Schema(description = "该特殊情况最后存续时的指标修订号。 Revision of the indicator when the waiver last stood.")
        long revision,

        @Schema(
                description =
                        "申请与批复，终止的为终止前的内容。 Reason, who asked and decided, dates and papers; of one that ended, as it "
                                + "stood until then.")
        IndicatorState.Waiver waiver,

        @Schema(description = "结果：待批复、已批准、已驳回、已撤回（WITHDRAWN）、已撤销（REVOKED）、已失效（LAPSED）。 What became of it.")
        Standing status,

        @Schema(description = "如何终止，仅用于撤回、撤销和失效。 How it ended, where it was withdrawn, revoked or has lapsed.")
        @Nullable
        End end) {

    /** What ended a waiver. */
    public record End(
            @Schema(description = "时间。 When.") Instant at,

            @Schema(description = "何人。 Name of who did it.", examples = "经办人")
            String by,

            @Schema(description = "何事，一句话。 What they did, one sentence in Chinese.")
            String summary,

            @Schema(description = "撤销的原因。 Reason of a revocation.") @Nullable
            String reason,

            @Schema(description = "撤销的文号。 Number of its paper.") @Nullable
            String document) {

        static @Nullable End of(Line line) {
            return line.endedAt() == null || line.endedBy() == null || line.endedSummary() == null
                    ? null
                    : new End(
                            line.endedAt(),
                            line.endedBy(),
                            line.endedSummary(),
                            line.endedReason(),
                            line.endedDocument());
        }
    }

    static WaiverEntry of(Line line) {
        IndicatorState state = line.indicator();
        IndicatorState.Waiver waiver = state.waiver();
        if (waiver == null) {
            throw new IllegalArgumentException(state.key() + " has no waiver");
        }
        return new WaiverEntry(
                state.department(),
                state.fiscalYear(),
                state.code(),
                state.name(),
                state.revision(),
                waiver,
                line.standing(),
                End.of(line));
    }
}
