package org.jixiao.indicator.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.indicator.plan.StageWords;
import org.jixiao.indicator.register.PlanLine;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;

/** How far the departments have come, as a table. */
final class PlanBookCsv {

    private static final List<String> HEADINGS =
            List.of("部门代码", "年度", "绩效目标", "自评填报", "指标数", "已填报指标数", "待批复特殊情况", "待批复目标变更");

    private PlanBookCsv() {}

    static byte[] write(int year, List<PlanLine> lines) {
        return Csv.file(HEADINGS, lines.stream().map(line -> row(year, line)));
    }

    private static List<Cell> row(int year, PlanLine line) {
        Stream<Cell> words = Stream.of(
                        line.department(),
                        String.valueOf(year),
                        line.state().chinese(),
                        StageWords.of(line.reportingState()))
                .map(Cell::of);
        Stream<Cell> counts = Stream.of(line.indicators(), line.reported(), line.openWaivers(), line.openChanges())
                .map(count -> Cell.of(BigDecimal.valueOf(count)));
        return Stream.concat(words, counts).toList();
    }
}
