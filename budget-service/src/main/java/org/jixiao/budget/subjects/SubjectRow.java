package org.jixiao.budget.subjects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.classification.Fund;
import org.jixiao.events.BudgetState;

/** One row of a year's table. */
@Schema(name = "SubjectTableRow", description = "科目表的一行。 A row of a year's table.")
public record SubjectRow(
        @Schema(
                description = "类三位、款五位、项七位，首位为 2。 3 digits for a class, 5 for a section, 7 for an item.",
                examples = "2010301")
        @NotNull
        @Pattern(regexp = Entry.PATTERN, message = "{org.jixiao.budget.subject-code}")
        String code,

        @Schema(description = "该年度的科目名称。 Its name in that year.", examples = "行政运行")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = PLAIN, message = "{org.jixiao.budget.subject-name}")
        String name,

        @Schema(
                description =
                        "GENERAL_PUBLIC 一般公共预算；GOVERNMENT_FUND 政府性基金；STATE_CAPITAL 国有资本经营。 The budget it belongs to.")
        @NotNull
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
