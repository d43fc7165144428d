package org.jixiao.scoring.declaring;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.scoring.declared.DepartmentHonesty;
import org.jixiao.scoring.declared.YearHonesty;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;

/** The departments of the statistics as CSV in UTF-8, with the byte order mark that Excel asks for. */
final class StatisticsCsv {

    private static final List<String> HEADINGS = List.of(
            "名次",
            "部门代码",
            "部门名称",
            "年度",
            "满分",
            "自评总分",
            "计算总分",
            "复核总分",
            "自评减计算",
            "得分率差（百分点）",
            "自评减复核",
            "自评等级",
            "计算等级",
            "复核等级",
            "复核是否过期",
            "是否待评定",
            "错误",
            "警告");

    private StatisticsCsv() {}

    static byte[] write(YearHonesty year) {
        return Csv.file(HEADINGS, year.departments().stream().map(department -> row(year.fiscalYear(), department)));
    }

    private static List<Cell> row(int fiscalYear, DepartmentHonesty it) {
        return Stream.of(
                        Cell.of(it.rank()),
                        Cell.of(it.department()),
                        Cell.of(it.name()),
                        Cell.of(fiscalYear),
                        Cell.of(it.points()),
                        Cell.of(it.declared()),
                        Cell.of(it.computed()),
                        Cell.of(it.reviewed()),
                        Cell.of(it.difference()),
                        Cell.of(it.rateDifference()),
                        Cell.of(it.cut()),
                        Cell.of(it.declaredGrade()),
                        Cell.of(it.computedGrade()),
                        Cell.of(it.reviewedGrade()),
                        Cell.of(it.reviewed() == null ? null : it.reviewOutdated() ? "是" : "否"),
                        Cell.of(it.provisional() ? "是" : "否"),
                        Cell.of(it.errors()),
                        Cell.of(it.warnings()))
                .toList();
    }
}
