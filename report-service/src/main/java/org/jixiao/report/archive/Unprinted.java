package org.jixiao.report.archive;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "未能生成的文件及原因。 A file that could not be printed, and why.")
public record Unprinted(
        String department,
        long version,
        String format,

        @Schema(description = "原因。 The reason.") String reason) {

    private static final int LONGEST = 1_000;

    /** What was thrown, on a line. */
    static String reason(Throwable thrown) {
        String line = thrown.toString().replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
