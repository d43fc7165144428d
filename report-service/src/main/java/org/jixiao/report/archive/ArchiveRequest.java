package org.jixiao.report.archive;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.report.edition.Format;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jspecify.annotations.Nullable;

@Schema(description = "成批导出请求。 What an archive is to hold.")
public record ArchiveRequest(
        @Schema(examples = "2019") @NotNull @FiscalYear Integer year,

        @Schema(
                description = "格式，各至多一次。 The formats each report is wanted in, each once at most.",
                examples = "[\"pdf\", \"xlsx\"]",
                uniqueItems = true)
        @NotNull
        @Size(min = 1, max = 5)
        List<@NotNull Format> formats,

        @Schema(
                description =
                        "NEWEST 各部门最新一版；SUBMITTED 各部门最近报送的一版。 The newest version of each department, or the one it"
                                + " submitted last.")
        @NotNull
        Selection selection,

        @Schema(
                description =
                        "部门代码，各至多一次；不填则为该年度所有有报告（或已报送）的部门。 Codes of departments, each once at most; all that have a"
                                + " report (or submitted one) where absent.",
                examples = "[\"420104-LJT\"]",
                uniqueItems = true)
        @Nullable
        @Size(min = 1, max = 2000)
        List<@NotNull @DepartmentCode String> departments) {

    /** In an order that doesn't depend on who asks: the same formats are the same request. */
    public ArchiveRequest {
        formats = formats == null
                ? null
                : formats.stream()
                        .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
                        .toList();
    }
}
