package org.jixiao.budget.subjects;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a year's table. */
@Schema(description = "某年度科目表的一页。 A page of a year's table.")
public record SubjectPage(
        @Schema(description = "预算年度。 Fiscal year.") int fiscalYear,

        @Schema(
                description =
                        "BUILT_IN 内置表（2015 年度起，不完整）；LOADED 财政部门加载的完整表；NONE 没有：2015 年度以前须先加载。 Which table answers: the built-in one, which begins with 2015 and is not complete; the full one that was loaded; or none, for an earlier year until its table is loaded.")
        Source source,

        @Schema(description = "加载次数，未加载为 0。 How often the year's table was loaded; 0 where it never was.")
        long revision,

        @Schema(description = "按代码排序。 In order of their codes.")
        List<SubjectRow> items,

        @Schema(description = "页码，从 1 起。 Number of the page, from 1.")
        int page,

        @Schema(description = "每页至多多少条。 How many a page holds at most.")
        int size,

        @Schema(description = "总条数。 How many there are on all pages.")
        long total) {

    public SubjectPage {
        items = List.copyOf(items);
    }
}
