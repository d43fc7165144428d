package org.jixiao.budget.subjects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.classification.Classification;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.classification.Level;
import org.jixiao.events.BudgetState;
import org.jspecify.annotations.Nullable;

/** One subject of a year, with the names above it. */
@Schema(description = "某年度的一个科目。 A subject of a year.")
public record SubjectAnswer(
        @Schema(description = "预算年度。 Fiscal year.") int fiscalYear,
        @Schema(description = "科目代码。 Its code.") String code,

        @Schema(description = "该年度的名称。 Its name in that year.")
        String name,

        @Schema(description = "CLASS 类；SECTION 款；ITEM 项。 Class, section or item.")
        Level level,

        @Schema(description = "资金性质。 The budget it belongs to.")
        BudgetState.Fund fund,

        @Schema(description = "上级科目，类没有上级。 The subject above; a class has none.") @Nullable
        SubjectRow parent,

        @Schema(
                description =
                        "BUILT_IN 内置表；LOADED 财政部门加载的表。 Which table answers: built in, or loaded by the finance bureau.")
        Source source) {

    static SubjectAnswer of(YearTable table, Entry entry) {
        Classification entries = table.entries();
        SubjectRow row = SubjectRow.of(entry);
        return new SubjectAnswer(
                entries.year(),
                row.code(),
                row.name(),
                entry.level(),
                row.fund(),
                entries.nearestParent(entry.code()).map(SubjectRow::of).orElse(null),
                table.source());
    }
}
