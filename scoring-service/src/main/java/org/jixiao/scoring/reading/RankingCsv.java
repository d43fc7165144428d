package org.jixiao.scoring.reading;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;

/** The ranking of a year as CSV in UTF-8, with the byte order mark that Excel asks for. */
final class RankingCsv {

    private static final List<String> HEADINGS =
            List.of("名次", "百分位", "部门代码", "部门名称", "区划代码", "年度", "总分", "等级", "是否待评定", "版本");

    private RankingCsv() {}

    static byte[] write(List<Ranked> ranking) {
        StringBuilder csv = new StringBuilder(Csv.BOM);
        csv.append(Csv.line(HEADINGS.stream().map(Cell::of).toList()));
        ranking.forEach(ranked -> csv.append(Csv.line(row(ranked))));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Cell> row(Ranked ranked) {
        return Stream.of(
                        number(ranked.rank()),
                        Cell.of(ranked.percentile()),
                        Cell.of(ranked.department()),
                        Cell.of(ranked.name()),
                        Cell.of(ranked.region()),
                        number(ranked.fiscalYear()),
                        Cell.of(ranked.total()),
                        Cell.of(ranked.grade()),
                        Cell.of(ranked.provisional() ? "是" : "否"),
                        number(ranked.version()))
                .toList();
    }

    private static Cell number(long number) {
        return Cell.of(BigDecimal.valueOf(number));
    }
}
