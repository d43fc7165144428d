package org.jixiao.budget.department;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.DepartmentState.Profile;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.OneLine;
import org.jspecify.annotations.Nullable;

/** What a department says of itself; lists that are left out are empty. */
@Schema(description = "部门概况。 Profile of a department.")
public record DepartmentProfile(
        @Schema(description = "部门（单位）全称。 Full name.", examples = "武汉市硚口区人民政府六角亭街办事处")
        @NotBlank
        @Size(max = 200)
        @OneLine
        String name,

        @Schema(description = "行政区划代码，六位数字。 Division code, six digits (GB/T 2260).", examples = "420104")
        @NotNull
        @Pattern(regexp = "^\\d{6}$", message = "{org.jixiao.budget.region}")
        String region,

        @Schema(
                description =
                        "统一社会信用代码（GB 32100-2015，校验末位）。 Unified social credit code; the check character must be right.",
                examples = "114201040108836360")
        @CreditCode
        @Nullable
        String unifiedSocialCreditCode,

        @Schema(description = "机构性质。 Nature of the institution.", examples = "机关") @Size(max = 100) @OneLine @Nullable
        String nature,

        @Schema(description = "机构地址。 Address.") @Size(max = 500) @OneLine @Nullable
        String address,

        @Schema(description = "负责人。 Head.") @Size(max = 100) @OneLine @Nullable
        String head,

        @Schema(description = "概况截止日期。 Date the profile describes.", examples = "2019-12-31") @Nullable
        LocalDate asOf,

        @Schema(description = "下属单位。 Subordinate units.") @Size(max = 200)
        List<@NotBlank @Size(max = 200) @OneLine String> subordinateUnits,

        @Schema(description = "内设职能部门。 Offices.") @Size(max = 200)
        List<@NotBlank @Size(max = 200) @OneLine String> offices,

        @Schema(description = "人员编制与实有人数。 Authorised and actual persons.") @Valid @Nullable
        Headcount headcount,

        @Schema(description = "主要职能。 Functions.") @Size(max = 200)
        List<@NotBlank @Size(max = 2000) String> functions,

        @Schema(
                description =
                        "上级部门代码，须已登记，且不得成环。 Code of the department above; it must be known, and must not stand below this one.",
                examples = "420104-QKQ")
        @DepartmentCode
        @Nullable
        String parent) {

    public DepartmentProfile {
        subordinateUnits = orEmpty(subordinateUnits);
        offices = orEmpty(offices);
        functions = orEmpty(functions);
    }

    /** Persons: 行政编制, 事业编制, 行政在职, 事业在职, 行政离休, 行政退休, 事业退休. */
    @Schema(name = "HeadcountRequest", description = "人数，单位：人。 Numbers of persons.")
    public record Headcount(
            @NotNull @PositiveOrZero @Max(1_000_000) Integer authorisedAdministrative,
            @NotNull @PositiveOrZero @Max(1_000_000) Integer authorisedInstitution,
            @NotNull @PositiveOrZero @Max(1_000_000) Integer servingAdministrative,
            @NotNull @PositiveOrZero @Max(1_000_000) Integer servingInstitution,
            @NotNull @PositiveOrZero @Max(1_000_000) Integer leaveAdministrative,
            @NotNull @PositiveOrZero @Max(1_000_000) Integer retiredAdministrative,
            @NotNull @PositiveOrZero @Max(1_000_000) Integer retiredInstitution) {

        private DepartmentState.Headcount asTold() {
            return new DepartmentState.Headcount(
                    authorisedAdministrative,
                    authorisedInstitution,
                    servingAdministrative,
                    servingInstitution,
                    leaveAdministrative,
                    retiredAdministrative,
                    retiredInstitution);
        }
    }

    Profile asTold() {
        return new Profile(
                name,
                region,
                unifiedSocialCreditCode,
                nature,
                address,
                head,
                asOf,
                subordinateUnits,
                offices,
                headcount == null ? null : headcount.asTold(),
                functions,
                parent);
    }

    /** Null entries stay, for validation to name them. */
    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
