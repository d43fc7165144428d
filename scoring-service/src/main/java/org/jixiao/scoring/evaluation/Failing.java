package org.jixiao.scoring.evaluation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param fiscalYear absent where it is all years of the department */
@Schema(description = "未能处理的部门及原因。 A department that can't be worked on, and why.")
public record Failing(
        String department,
        @Nullable Integer fiscalYear,

        @Schema(description = "原因。 The reason.") String reason,

        @Schema(description = "最近一次尝试的时间。 When it was last tried.")
        Instant at) {

    private static final int LONGEST = 1_000;

    /** The root of what was thrown, on a line. */
    public static String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String text = String.valueOf(root.getMessage()).replaceAll("\\s+", " ").strip();
        String line = root.getClass().getSimpleName() + ": " + text;
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
