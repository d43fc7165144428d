package org.jixiao.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Profile of a department (部门概况). Key: department.
 *
 * @param department unit code, e.g. {@code 420104-LJT}
 * @param region division code (行政区划代码), six digits
 * @param unifiedSocialCreditCode 统一社会信用代码, GB 32100
 * @param asOf date the profile describes
 */
public record DepartmentState(
        String department,
        long revision,
        boolean removed,
        String name,
        String region,
        @Nullable String unifiedSocialCreditCode,
        @Nullable String nature,
        @Nullable String address,
        @Nullable String head,
        @Nullable LocalDate asOf,
        List<String> subordinateUnits,
        List<String> offices,
        @Nullable Headcount headcount,
        List<String> functions)
        implements State {

    @Override
    public String key() {
        return department;
    }

    /** Headcount (人员编制): authorised and actual persons. */
    public record Headcount(
            int authorisedAdministrative,
            int authorisedInstitution,
            int servingAdministrative,
            int servingInstitution,
            int leaveAdministrative,
            int retiredAdministrative,
            int retiredInstitution) {}
}
