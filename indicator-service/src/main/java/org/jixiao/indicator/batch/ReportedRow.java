package org.jixiao.indicator.batch;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.indicator.filing.Figure;
import org.jixiao.indicator.filing.IndicatorCode;
import org.jixiao.indicator.measure.Value;
import org.jixiao.indicator.register.ActualRow;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.SaysSomething;
import org.jixiao.web.rows.Heading;
import org.jixiao.web.rows.Row;
import org.jixiao.web.rows.RowPart;
import org.jixiao.web.rows.Word;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "一个衡量项的实际完成值；CSV、XLSX 的表头为字段名或各字段所列列名。同一指标的各行合为一次完整填报：全部衡量项各一行；数据日期、期间、说明、偏差原因、改进措施可只在其中一行填写，各行不得相互矛盾；各行都没有的列（JSON 中没有的字段）保持不变，空格（JSON 中的 null）则清空。 "
                        + "The actual of one measure; in CSV and XLSX the header has the names of the fields, or the headings "
                        + "(列名) told with each. The rows of an indicator are one whole "
                        + "report: one row for every measure; date, period, comment, reason and remedy may stand in one of them only, "
                        + "and must not differ. A column that the table lacks, in JSON a field that no row has, stays as it is; what is blank "
                        + "there, or null, is emptied.")
public record ReportedRow(
        @Schema(description = "部门代码；列名：部门代码、单位代码。 Code of the department.", examples = "420104-LJT")
        @NotNull
        @DepartmentCode
        @Heading({"部门代码", "单位代码"})
        String department,

        @Schema(description = "预算年度；列名：年度、预算年度。 Fiscal year.", examples = "2019")
        @NotNull
        @FiscalYear
        @Heading({"年度", "预算年度"})
        Integer year,

        @Schema(description = "指标代码；列名：指标代码、指标编码。 Code of the indicator.", examples = "B12")
        @NotNull
        @IndicatorCode
        @Heading({"指标代码", "指标编码"})
        String indicator,

        @Schema(description = "衡量项名称；列名：衡量项、衡量指标。 Name of the measure.", examples = "拆迁面积")
        @NotBlank
        @Size(max = 200)
        @Heading({"衡量项", "衡量指标"})
        String measure,

        @Schema(
                description =
                        "实际完成值，里程碑不填；比率由分子、分母得出，可不填；列名：实际完成值、实际值、完成值。 Its figure; not for a milestone. Of a share it follows and may be left out.",
                examples = "2.83")
        @Nullable
        @Figure
        @Heading({"实际完成值", "实际值", "完成值"})
        BigDecimal actual,

        @Schema(
                description =
                        "里程碑是否达成；列名：是否达成、是否完成。表格中也可写 是、否、完成、未完成。 Whether a milestone is reached; 是, 否, 完成 or 未完成 in a table.")
        @Nullable
        @Heading({"是否达成", "是否完成"})
        @Word(value = "完成", means = "true")
        @Word(value = "未完成", means = "false")
        Boolean achieved,

        @Schema(
                description = "比率的分子，比率必填；列名：分子实际值、分子。 Numerator, of a share only and required there.",
                examples = "1321")
        @Nullable
        @Figure
        @Heading({"分子实际值", "分子"})
        BigDecimal numerator,

        @Schema(
                description = "比率的分母，比率必填，不得为 0；列名：分母实际值、分母。 Denominator, of a share only, not zero.",
                examples = "1531")
        @Nullable
        @Figure
        @Heading({"分母实际值", "分母"})
        BigDecimal denominator,

        @Schema(
                description =
                        "实际口径，与目标口径不同时填写；列名：实际口径。 What the actual measures where that is not what the target says.",
                examples = "签约面积")
        @Nullable
        @SaysSomething
        @Size(max = 200)
        @Heading("实际口径")
        String measured,

        @Schema(
                description =
                        "数据截止日期，不早于年度的 1 月 1 日，不晚于今天；列名：数据截止日期、截止日期。 Date the values describe, not before the year's 1 January, and not after today.",
                examples = "2019-12-31")
        @Nullable
        @Heading({"数据截止日期", "截止日期"})
        LocalDate asOf,

        @Schema(
                description = "数据所属期间，不早于年度，不晚于今天结束；列名：所属期间、数据所属期间。 Part of the year they cover, which is over.",
                examples = "1至11月")
        @Nullable
        @SaysSomething
        @Size(max = 100)
        @Heading({"所属期间", "数据所属期间"})
        String period,

        @Schema(description = "说明；列名：说明、备注。 Comment.") @Nullable @SaysSomething @Size(max = 2000) @Heading({"说明", "备注"})
        String comment,

        @Schema(description = "偏差原因；列名：偏差原因、未完成原因。 Reason for a deviation.")
        @Nullable
        @SaysSomething
        @Size(max = 2000)
        @Heading({"偏差原因", "未完成原因"})
        String deviationReason,

        @Schema(description = "改进措施；列名：改进措施、整改措施。 Remedy.")
        @Nullable
        @SaysSomething
        @Size(max = 2000)
        @Heading({"改进措施", "整改措施"})
        String remedy,

        @Schema(
                description =
                        "指标的当前修订号，填写则须相符（同 If-Match）；列名：修订号。 The indicator's present revision; where it is given it must be that, as with If-Match.",
                examples = "3")
        @Nullable
        @Min(1)
        @Heading("修订号")
        Long revision) {

    static ActualRow whole(Row<ReportedRow> row) {
        ReportedRow said = row.value();
        return new ActualRow(
                row.place(),
                said.department,
                said.year,
                said.indicator,
                said.measure,
                said.revision,
                new ActualRow.Said(said.value(), said.report(), new TreeSet<>(row.told())));
    }

    static ActualRow inPart(RowPart part) {
        return new ActualRow(
                part.place(),
                part.get("department", String.class),
                part.get("year", Integer.class),
                part.get("indicator", String.class),
                part.get("measure", String.class),
                part.get("revision", Long.class),
                null);
    }

    private Value value() {
        return new Value(measure, actual, achieved, numerator, denominator, measured);
    }

    private Report report() {
        return new Report(asOf, period, comment, deviationReason, null, remedy, null);
    }
}
