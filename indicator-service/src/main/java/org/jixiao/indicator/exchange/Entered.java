package org.jixiao.indicator.exchange;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.indicator.history.Change;
import org.jspecify.annotations.Nullable;

/** What a filled form changed, or would change. */
@Schema(description = "填报表导入（或试算）的结果。 What a filled form changed, or would change.")
record Entered(
        @Schema(description = "是否已登记；试算时为 false。 Whether it is entered; never by a dry run.")
        boolean entered,

        @Schema(description = "新增指标数。 Indicators that are new.", examples = "1")
        int added,

        @Schema(description = "变动指标数。 Indicators that change.", examples = "2")
        int changed,

        @Schema(description = "未变指标数。 Indicators that stay as they are.", examples = "38")
        int unchanged,

        @Schema(description = "表中各指标，无误者。 The indicators of the form with which nothing is wrong.")
        List<Indicator> indicators,

        @Schema(description = "有误的单元格；有一处则全部不予登记。 What is wrong, cell by cell; one fault, and nothing is entered.")
        List<Fault> faults,

        @Schema(description = "读法说明，如单位换算、新代码。 How something was read, such as units that were converted.")
        List<Remark> notes,

        @Schema(description = "未读取的列。 Headings of columns that are not read.")
        List<String> ignored) {

    enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED
    }

    enum Kind {
        QUESTION,
        INVALID,
        RULE,
        CONFLICT
    }

    record Indicator(
            @Schema(description = "指标代码。 Code.", examples = "B12")
            String code,

            @Schema(description = "指标名称。 Name.", examples = "一职教东片征收")
            String name,

            @Schema(description = "NEW 新增；CHANGED 变动；UNCHANGED 未变。 Whether it is new, changes, or stays as it is.")
            Outcome outcome,

            @Schema(description = "登记后的修订号。 Its revision afterwards.", examples = "3")
            long revision,

            @Schema(description = "所在单元格。 Where it stands.", examples = "指标!F12")
            String cell,

            @Schema(description = "是否使特殊情况失效。 Whether a waiver lapses by it.")
            boolean waiverLapsed,

            List<Difference> changes) {}

    record Difference(
            @Schema(description = "字段，同历史记录。 Field, as histories name it.", examples = "measures[拆迁面积].actual")
            String field,

            @Schema(description = "所属列。 Column it belongs to.", examples = "实际完成值") @Nullable
            String heading,

            @Schema(description = "原值。 What it is.", examples = "2.48") @Nullable
            String before,

            @Schema(description = "新值。 What it becomes.", examples = "2.83") @Nullable
            String after,

            @Schema(description = "所在单元格。 Where it stands.", examples = "指标!X12") @Nullable
            String cell) {

        static Difference of(Change change, @Nullable String heading, @Nullable String cell) {
            return new Difference(change.field(), heading, change.before(), change.after(), cell);
        }
    }

    record Fault(
            @Schema(description = "单元格；JSON 为 [行].字段。 The cell; [row].field in JSON.", examples = "指标!O12")
            String cell,

            @Schema(
                    description =
                            "QUESTION 写法不明；INVALID 值不可接受；RULE 违反业务规则；CONFLICT 与现状不符（已锁定、已被他人修改）。 Whether it is unclear, unacceptable, against a rule, or does not fit the present state: locked, or changed by somebody else.")
            Kind kind,

            @Schema(description = "原因。 Why.") String reason,

            @Schema(description = "建议写法。 How it could be written.", examples = "≥95%") @Nullable
            String suggestion) {}

    @Schema(name = "FormNote", description = "读法说明。 How a cell was read.")
    record Remark(
            @Schema(description = "单元格。 The cell.", examples = "指标!O12")
            String cell,

            @Schema(description = "读法。 How it was read.", examples = "13 亿元 换算为 130000 万元")
            String text) {}
}
