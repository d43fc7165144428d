package org.jixiao.budget.export;

import static org.jixiao.web.csv.Cell.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jixiao.budget.analysis.Analysis;
import org.jixiao.budget.analysis.Columns;
import org.jixiao.budget.analysis.ExpenseRow;
import org.jixiao.budget.analysis.FundTable;
import org.jixiao.budget.analysis.RollupRow;
import org.jixiao.budget.analysis.StructureRow;
import org.jixiao.budget.analysis.SubjectRow;
import org.jixiao.budget.analysis.SubjectTable;
import org.jixiao.budget.analysis.YearRow;
import org.jixiao.budget.classification.Level;
import org.jixiao.budget.export.Table.Row;
import org.jixiao.web.csv.Cell;
import org.jspecify.annotations.Nullable;

/** Lays an analysis out in tables for people. */
final class AnalysisTables {

    private final Analysis analysis;
    private final Column executed;

    private AnalysisTables(Analysis analysis) {
        this.analysis = analysis;
        this.executed = Column.yuan(analysis.executedName());
    }

    static List<Table> from(Analysis analysis) {
        return new AnalysisTables(analysis).all();
    }

    private List<Table> all() {
        return List.of(
                structure(analysis.structure()),
                subjects("基本支出", analysis.basic()),
                subjects("项目支出", analysis.project()),
                funds(analysis.funds()),
                expenses(analysis.expenses()),
                analysis.withinYear()
                        ? years("与上年同期比较", "上年同期", analysis.yearOnYear())
                        : years("与上年比较", "上年", analysis.yearOnYear()));
    }

    private Table structure(List<StructureRow> rows) {
        return new Table(
                "支出规模和结构",
                List.of(
                        Column.text("级次", 6),
                        Column.name("项目", 36),
                        executed,
                        Column.percent("比重"),
                        Column.text("比重的基数", 18),
                        Column.text("备注", 30)),
                rows.stream().map(AnalysisTables::structureRow).toList());
    }

    private static Row structureRow(StructureRow row) {
        Cell[] cells = {
            of(row.part() ? "二级" : "一级"),
            of(row.name()),
            of(row.executed()),
            of(row.share().percent()),
            of(row.share().baseName()),
            of(row.share().missing())
        };
        return row.part() ? Row.part(cells) : Row.total(cells);
    }

    private Table subjects(String title, SubjectTable table) {
        Stream<Row> lines = table.rows().stream().map(AnalysisTables::subjectRow);
        Row total = Row.total(cells(List.of(of("合计"), Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK), table.total()));
        return new Table(
                title,
                columns(
                        Column.text("科目代码", 10),
                        Column.text("科目名称", 30),
                        Column.text("项目代码", 13),
                        Column.text("项目名称", 20),
                        Column.text("资金性质", 15)),
                Stream.concat(lines, Stream.of(total)).toList());
    }

    private static Row subjectRow(SubjectRow row) {
        return Row.of(cells(
                List.of(
                        of(row.subject()),
                        of(row.name()),
                        of(row.project()),
                        of(row.projectName()),
                        of(row.fund().chinese())),
                row.amounts()));
    }

    private Table funds(List<FundTable> funds) {
        return new Table(
                "分资金按类款汇总",
                columns(
                        Column.text("资金性质", 16),
                        Column.text("级次", 8),
                        Column.text("科目代码", 12),
                        Column.name("科目名称", 44)),
                funds.stream().flatMap(AnalysisTables::fundRows).toList());
    }

    private static Stream<Row> fundRows(FundTable fund) {
        Row total = Row.total(cells(List.of(of(fund.name()), of("合计"), Cell.BLANK, Cell.BLANK), fund.total()));
        return Stream.concat(fund.rows().stream().map(row -> rollupRow(fund, row)), Stream.of(total));
    }

    private static Row rollupRow(FundTable fund, RollupRow row) {
        boolean section = row.level() == Level.SECTION;
        Cell[] cells =
                cells(List.of(of(fund.name()), of(section ? "款" : "类"), of(row.code()), of(row.name())), row.total());
        return section ? Row.part(cells) : Row.of(cells);
    }

    private static Table expenses(List<ExpenseRow> rows) {
        return new Table(
                "三公经费及会议费培训费",
                List.of(
                        Column.text("项目", 24),
                        Column.yuan("实际数"),
                        Column.yuan("上年实际数"),
                        Column.yuan("比上年增减"),
                        Column.percent("比上年增减幅"),
                        Column.yuan("预算数"),
                        Column.yuan("比预算增减"),
                        Column.percent("比预算增减幅"),
                        Column.text("备注", 36)),
                rows.stream()
                        .map(row -> Row.of(
                                of(row.name()),
                                of(row.actual()),
                                of(row.overPriorYear().before()),
                                of(row.overPriorYear().change()),
                                of(row.overPriorYear().percent()),
                                of(row.overBudget().before()),
                                of(row.overBudget().change()),
                                of(row.overBudget().percent()),
                                remarks(
                                        row.remark(),
                                        row.overPriorYear().missing(),
                                        row.overBudget().missing())))
                        .toList());
    }

    private static Table years(String title, String before, List<YearRow> rows) {
        return new Table(
                title,
                List.of(
                        Column.text("项目", 40),
                        Column.yuan("本年"),
                        Column.yuan(before),
                        Column.yuan("增减"),
                        Column.percent("增减幅"),
                        Column.text("备注", 40)),
                rows.stream()
                        .map(row -> Row.of(
                                of(row.name()),
                                of(row.amount()),
                                of(row.growth().before()),
                                of(row.growth().change()),
                                of(row.growth().percent()),
                                of(row.growth().missing())))
                        .toList());
    }

    private List<Column> columns(Column... named) {
        return Stream.concat(
                        Stream.of(named),
                        Stream.of(
                                Column.yuan("年初预算"),
                                Column.yuan("预算调整"),
                                Column.yuan("调整后预算"),
                                executed,
                                Column.yuan("结余")))
                .toList();
    }

    private static Cell[] cells(List<Cell> named, Columns amounts) {
        List<Cell> cells = new ArrayList<>(named);
        Stream.of(amounts.initial(), amounts.adjustment(), amounts.adjusted(), amounts.executed(), amounts.balance())
                .map(Cell::of)
                .forEach(cells::add);
        return cells.toArray(Cell[]::new);
    }

    private static Cell remarks(@Nullable String... remarks) {
        List<String> present = Stream.of(remarks).filter(Objects::nonNull).toList();
        return present.isEmpty() ? Cell.BLANK : of(String.join("；", present));
    }
}
