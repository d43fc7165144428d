package org.jixiao.scoring.reading;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jixiao.web.DepartmentCode;
import org.jspecify.annotations.Nullable;

/** Which departments of a ranking are asked for, in the query; what is absent doesn't matter. */
public record Filter(
        @Parameter(description = "等级，可重复。 Grade; may be repeated.") @QueryParam("grade") @Size(max = 20)
        List<@Size(max = 20) String> grade,

        @Parameter(description = "是否尚有待评定项。 Whether something is pending.") @QueryParam("provisional") @Nullable
        Boolean provisional,

        @Parameter(
                description = "行政区划代码（该年度的）的前若干位。 First digits of the division code, as of the year.",
                example = "4201")
        @QueryParam("region")
        @Pattern(regexp = "^[0-9]{1,6}$")
        @Nullable
        String region,

        @Parameter(description = "直接上级部门代码（该年度的）。 Code of the department right above, as of the year.")
        @QueryParam("parent")
        @DepartmentCode
        @Nullable
        String parent,

        @Parameter(description = "名称或代码所含文字，不分大小写。 Part of the name or code, whatever the case.")
        @QueryParam("name")
        @Size(max = 200)
        @Nullable
        String name) {

    /** The condition in SQL, with the fields as parameters. */
    String where() {
        List<String> conditions = new ArrayList<>();
        if (!grade.isEmpty()) {
            conditions.add("grade = any(:grades)");
        }
        if (provisional != null) {
            conditions.add("provisional = :provisional");
        }
        if (region != null) {
            conditions.add("starts_with(region, :region)");
        }
        if (parent != null) {
            conditions.add("parent = :parent");
        }
        if (name != null) {
            conditions.add(
                    "(position(lower(:name) in lower(name)) > 0 or position(lower(:name) in lower(department)) > 0)");
        }
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        if (!grade.isEmpty()) {
            statement.bindArray("grades", String.class, grade.toArray());
        }
        if (provisional != null) {
            statement.bind("provisional", provisional);
        }
        if (region != null) {
            statement.bind("region", region);
        }
        if (parent != null) {
            statement.bind("parent", parent);
        }
        if (name != null) {
            statement.bind("name", name);
        }
        return statement;
    }
}
