package org.jixiao.report.regeneration;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.Cause;
import org.jspecify.annotations.Nullable;

/** A report that is to be written anew. */
@Schema(description = "待重新生成的报告。 A report that is to be written anew.")
public record Regeneration(
        String department,
        int fiscalYear,

        @Schema(
                description =
                        "状态：WAITING 等待；WORKING 正在生成；FAILING 未能生成，将再次尝试。 Waits; is worked on; failed, and is tried again.")
        State state,

        @Schema(description = "起因。 What asks for it.") Cause cause,

        @Schema(description = "自何时起等待。 Since when it waits.")
        Instant requestedAt,

        @Schema(description = "已尝试次数。 How often it was tried.")
        int attempts,

        @Schema(description = "何时（再次）尝试。 When it is tried, or tried again.")
        Instant dueAt,

        @Schema(description = "最近一次未能生成的原因。 Why it failed last; absent where it didn't.") @Nullable
        String reason) {

    @Schema(name = "RegenerationState")
    public enum State {
        WAITING,
        WORKING,
        FAILING
    }
}
