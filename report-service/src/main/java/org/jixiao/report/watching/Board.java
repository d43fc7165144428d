package org.jixiao.report.watching;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.report.board.Entry;

/** All departments of a year. */
@Schema(name = "Board", description = "某年度的看板。 The dashboard of a year.")
public record Board(
        int year,

        @Schema(description = "有数据的年度，新者在前。 Years of which anything is known, newest first.")
        List<Integer> years,

        @Schema(description = "执行进度计至此日。 The day of the year that execution is measured at.")
        LocalDate asOf,

        @Schema(description = "此后的变化见 /board/changes?after= 。 What changes from here on is at /board/changes?after=.")
        long position,

        @Schema(description = "按得分率由高到低。 Highest share of the full points first; those without a score last.")
        List<Entry> entries) {}
