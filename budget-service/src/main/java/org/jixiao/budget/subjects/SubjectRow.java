package org.jixiao.budget.subjects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.classification.Fund;
import org.jixiao.events.BudgetState;
import org.jixiao.web.HalfWidth;
import org.jixiao.web.rows.Heading;

/** One row of a year's table. */
@Schema(name = "SubjectTableRow", description = "科目表的一行。 A row of a year's table.")
public record SubjectRow(
        @Schema(
                description = "类三位、款五位、项七位，首位为 2；列名：科目代码、科目编码。 3 digits for a class, 5 for a section, 7 for an item.",
                examples = "2010301")
        @NotNull
        @Pattern(regexp = Entry.PATTERN, message = "{org.jixiao.budget.subject-code}")
        @HalfWidth
        @Heading({"科目代码", "科目编码"})
        String code,

        @Schema(description = "该年度的科目名称；列名：科目名称。 Its name in that year.", examples = "行政运行")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = PLAIN, message = "{org.jixiao.budget.subject-name}")
        @Heading("科目名称")
        String name,

        @Schema(
                description = "GENERAL_PUBLIC 一般公共预算；GOVERNMENT_FUND 政府性基金；STATE_CAPITAL"
                        + " 国有资本经营，表格中可写一般公共预算、政府性基金、政府性基金预算、国有资本经营、国有资本经营预算；列名：资金性质、预算类别。 The budget it belongs"
                        + " to.")
        @NotNull
        @FundColumn
        BudgetState.Fund fund) {

    /** One line that no spreadsheet takes for a formula: the table goes out as CSV again. */
    static final String PLAIN = "^(?![=+\\-@\\t])[^\\r\\n]*$";

    Entry entry() {
        return new Entry(code, name, Fund.valueOf(fund.name()));
    }

    static SubjectRow of(Entry entry) {
        return new SubjectRow(
                entry.code(),
                entry.name(),
                BudgetState.Fund.valueOf(entry.fund().name()));
    }
}
