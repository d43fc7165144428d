package org.jixiao.budget.analysis;

import java.util.List;
import org.jixiao.budget.accounts.Amounts;
import org.jixiao.budget.accounts.Line;

/** 基本支出 or 项目支出 by subject, in order of the codes, with the total. */
public record SubjectTable(List<SubjectRow> rows, Columns total) {

    static SubjectTable of(List<Line> lines, Amounts total) {
        return new SubjectTable(lines.stream().map(SubjectRow::of).toList(), Columns.of(total));
    }
}
