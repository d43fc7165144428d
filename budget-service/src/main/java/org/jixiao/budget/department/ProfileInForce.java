package org.jixiao.budget.department;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.DepartmentState.Edition;
import org.jixiao.events.DepartmentState.Profile;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** The profile that holds in a year, and for which year it was stated. */
@Schema(description = "某年度适用的部门概况。 The profile in force in a year.")
public record ProfileInForce(
        @Schema(description = "部门代码。 Code of the department.")
        String department,

        @Schema(description = "所问年度。 The year asked for.", examples = "2020")
        int fiscalYear,

        @Schema(
                description = "该概况自哪一年起适用；为空则适用于有年度的概况之前的所有年度。 Since which year the profile holds;"
                        + " null where it holds for all years before any dated one.",
                examples = "2019")
        @Nullable
        Integer firstYear,

        @Schema(description = "部门的修订号，各年度共用。 Revision of the department, one for all years.")
        long revision,

        @Schema(description = "概况。 The profile.") Profile profile) {

    /** @throws Refusal 404 naming the first year that is known */
    static ProfileInForce of(DepartmentState department, int year) {
        Edition edition = department.edition(year).orElseThrow(() -> unknownYet(department, year));
        return new ProfileInForce(
                department.department(), year, edition.firstYear(), department.revision(), edition.profile());
    }

    private static Refusal unknownYet(DepartmentState department, int year) {
        Integer first = Objects.requireNonNull(department.editions()).get(0).firstYear();
        return Refusal.notFound(new Text(
                "部门 " + department.department() + " 的概况自 " + first + " 年起才有登记，没有 " + year + " 年的。",
                "The profile of " + department.department() + " is known from " + first + " on, not for " + year
                        + "."));
    }
}
