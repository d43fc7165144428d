package org.jixiao.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Profile of a department (部门概况). Key: department. The fields up to {@code parent} are those of the newest edition;
 * {@link #in} tells what a year is told by.
 *
 * @param department unit code, e.g. {@code 420104-LJT}
 * @param region division code (行政区划代码), six digits
 * @param unifiedSocialCreditCode 统一社会信用代码, GB 32100
 * @param asOf date the profile describes
 * @param parent unit code of the department above (上级部门), absent where there is none
 * @param editions in order of their first years, each in force until the next; absent where one profile holds for all
 *     years
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
        List<String> functions,
        @Nullable String parent,
        @Nullable List<Edition> editions)
        implements State {

    @Override
    public String key() {
        return department;
    }

    /** A department of which nothing but this profile is told. */
    public static DepartmentState of(
            String department, long revision, boolean removed, Profile profile, @Nullable List<Edition> editions) {
        return new DepartmentState(
                department,
                revision,
                removed,
                profile.name(),
                profile.region(),
                profile.unifiedSocialCreditCode(),
                profile.nature(),
                profile.address(),
                profile.head(),
                profile.asOf(),
                profile.subordinateUnits(),
                profile.offices(),
                profile.headcount(),
                profile.functions(),
                profile.parent(),
                editions);
    }

    /** The edition in force in a year; none where the first one begins later. */
    public Optional<Edition> edition(int year) {
        if (editions == null) {
            return Optional.of(new Edition(null, revision, newest()));
        }
        return editions.stream()
                .filter(edition -> edition.firstYear() == null || edition.firstYear() <= year)
                .reduce((earlier, later) -> later);
    }

    /** The department as a year is told of it: the profile in force, under the revision that stated it. */
    public Optional<DepartmentState> in(int year) {
        return edition(year).map(edition -> of(department, edition.revision(), removed, edition.profile(), null));
    }

    private Profile newest() {
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
                headcount,
                functions,
                parent);
    }

    /**
     * A profile and since when it holds.
     *
     * @param firstYear absent where it holds for all years before any other
     * @param revision of the department when it was last stated
     */
    public record Edition(@Nullable Integer firstYear, long revision, Profile profile) {}

    /** What a department says of itself; fields as above. */
    public record Profile(
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
            List<String> functions,
            @Nullable String parent) {}

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
