package org.jixiao.report.archive;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param endedAt absent while it is made */
@Schema(description = "一次成批导出。 A bulk export.")
public record Archive(
        long id,
        int fiscalYear,
        Selection selection,

        @Schema(description = "格式。 Formats, by suffix.") List<String> formats,

        String askedBy,
        String askedByName,
        Instant askedAt,
        @Nullable Instant endedAt,

        @Schema(description = "删除时间；未完成则缺省。 When it will be deleted; absent while it is made.") @Nullable
        Instant keptUntil,

        @Schema(description = "已处理与应处理的报告数。 Reports, done and to be done.")
        Progress reports,

        @Schema(description = "已生成的文件数。 Files that are there.")
        long files,

        @Schema(description = "其字节数之和，压缩前。 Their bytes together, before they are packed.")
        long bytes,

        @Schema(description = "未能生成的文件数。 How many files could not be printed.")
        long failed,

        @Schema(description = "未能生成的文件，至多列 100 个；其余文件不受影响。 Those files, 100 at most; no other waits for them.")
        List<Unprinted> failing) {

    public Archive {
        formats = List.copyOf(formats);
        failing = List.copyOf(failing);
    }
}
