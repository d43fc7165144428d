package org.jixiao.scoring.reading;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;

/** The ranking of a year as CSV. */
final class RankingCsv {

    private static final List<String> HEADINGS =
            List.of("名次", "百分位", "部门代码", "部门名称", "区划代码", "年度", "总分", "满分", "得分率（%）", "等级", "是否待评定", "版本");

    private RankingCsv() {}

    static byte[] write(List<Ranked> ranking) {
        return Csv.file(HEADINGS, ranking.stream().map(RankingCsv::row));
    }

    private static List<Cell> row(Ranked ranked) {
        return Stream.of(
                        Cell.of(ranked.rank()),
                        Cell.of(ranked.percentile()),
                        Cell.of(ranked.department()),
                        Cell.of(ranked.name()),
                        Cell.of(ranked.region()),
                        Cell.of(ranked.fiscalYear()),
                        Cell.of(ranked.total()),
                        Cell.of(ranked.points()),
                        Cell.of(ranked.scoreRate()),
                        Cell.of(ranked.grade()),
                        Cell.of(ranked.provisional() ? "是" : "否"),
                        Cell.of(ranked.version()))
                .toList();
    }
}
