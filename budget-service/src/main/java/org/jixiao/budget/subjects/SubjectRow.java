package org.jixiao.budget.subjects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.classification.Entry;
import org.jixiao.events.BudgetState;

/** One row of a year's table. */
@Schema(name = "SubjectTableRow", description = "科目表的一行。 A row of a year's table.")
public record SubjectRow(
        @Schema(
                description = "类三位、款五位、项七位，首位为 2。 3 digits for a class, 5 for a section, 7 for an item.",
                examples = "2010301")
        String code,

        @Schema(description = "该年度的科目名称。 Its name in that year.", examples = "行政运行")
        String name,

        @Schema(
                description =
                        "GENERAL_PUBLIC 一般公共预算；GOVERNMENT_FUND 政府性基金；STATE_CAPITAL 国有资本经营。 The budget it belongs to.")
        BudgetState.Fund fund) {

    static SubjectRow of(Entry entry) {
        return new SubjectRow(
                entry.code(),
                entry.name(),
                BudgetState.Fund.valueOf(entry.fund().name()));
    }
}
