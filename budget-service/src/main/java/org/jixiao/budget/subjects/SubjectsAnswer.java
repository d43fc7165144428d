package org.jixiao.budget.subjects;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.classification.Entry;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;

/** A year's table, a page of it at a time. */
@Schema(description = "某年度科目表。 A year's table.")
public record SubjectsAnswer(
        @Schema(description = "预算年度。 Fiscal year.") int fiscalYear,

        @Schema(
                description =
                        "BUILT_IN 内置表（2015 年度起，不完整）；LOADED 财政部门加载的完整表；NONE 没有：2015 年度以前须先加载。 Which table answers: the built-in one, which begins with 2015 and is not complete; the full one that was loaded; or none, for an earlier year until its table is loaded.")
        Source source,

        @Schema(description = "加载次数，未加载为 0。 How often the year's table was loaded; 0 where it never was.")
        long revision,

        @Schema(description = "科目的一页，按代码排序。 A page of its subjects, in order of their codes.")
        Page<SubjectRow> subjects) {

    /** @param entries of the table, from which the window's are taken */
    static SubjectsAnswer of(YearTable table, List<Entry> entries, Window window) {
        List<SubjectRow> rows = entries.stream()
                .skip(window.offset())
                .limit(window.size())
                .map(SubjectRow::of)
                .toList();
        return new SubjectsAnswer(
                table.entries().year(), table.source(), table.revision(), Page.of(window, rows, entries.size()));
    }
}
