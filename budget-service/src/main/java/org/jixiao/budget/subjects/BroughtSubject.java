package org.jixiao.budget.subjects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Classification;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.classification.Fund;
import org.jixiao.events.BudgetState;
import org.jixiao.web.HalfWidth;
import org.jixiao.web.OneLine;
import org.jixiao.web.rows.Heading;
import org.jspecify.annotations.Nullable;

/** One row of a table that is to be loaded. */
@Schema(name = "SubjectLoadRow", description = "待加载科目表的一行。 A row of a table to be loaded.")
public record BroughtSubject(
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
        @OneLine
        @Heading("科目名称")
        String name,

        @Schema(
                description =
                        "GENERAL_PUBLIC 一般公共预算；GOVERNMENT_FUND 政府性基金；STATE_CAPITAL 国有资本经营，表格中可写一般公共预算、政府性基金、政府性基金预算、国有资本经营、国有资本经营预算；代码所属款（如 21208）或类（如 223）在内置表中专属政府性基金或国有资本经营的，可不填；列名：资金性质、预算类别。 The budget it belongs to; may be left out below a section (as 21208) or class (as 223) that the built-in table has as a government fund's or state capital's alone.")
        @FundColumn
        BudgetState.@Nullable Fund fund) {

    /** Nothing where its fund is left out, and doesn't follow from its code. */
    Optional<Entry> entry(int year) {
        return Optional.ofNullable(fund)
                .map(stated -> Fund.valueOf(stated.name()))
                .or(() -> certain(year))
                .map(known -> new Entry(code, name, known));
    }

    /** Classes of the general public budget hold sections of government funds, so that its codes tell nothing for certain. */
    private Optional<Fund> certain(int year) {
        Classification builtIn = BuiltIn.of(year);
        return builtIn.find(code)
                .or(() -> builtIn.nearestParent(code))
                .map(Entry::fund)
                .filter(known -> known != Fund.GENERAL_PUBLIC);
    }
}
