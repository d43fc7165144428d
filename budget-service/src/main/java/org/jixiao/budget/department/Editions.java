package org.jixiao.budget.department;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.DepartmentState.Edition;
import org.jspecify.annotations.Nullable;

/** All that a department said of itself, in order of the first years; what holds before any year comes first. */
record Editions(List<Edition> inOrder) {

    private static final Comparator<Edition> BY_FIRST_YEAR =
            Comparator.comparing(Edition::firstYear, Comparator.nullsFirst(Comparator.naturalOrder()));

    static final Editions NONE = new Editions(List.of());

    Editions {
        inOrder = inOrder.stream().sorted(BY_FIRST_YEAR).toList();
    }

    /** What was stated for that year, or for no year in particular; not what is in force then. */
    Optional<Edition> statedFor(@Nullable Integer firstYear) {
        return inOrder.stream()
                .filter(edition -> Objects.equals(edition.firstYear(), firstYear))
                .findFirst();
    }

    /**
     * What holds where nothing else is stated for that year, or for no year in particular: the edition in force then, or
     * the first one where all begin later.
     */
    Optional<Edition> standingFor(@Nullable Integer firstYear) {
        return inOrder.stream()
                .filter(edition -> edition.firstYear() == null || firstYear != null && edition.firstYear() <= firstYear)
                .reduce((earlier, later) -> later)
                .or(() -> inOrder.stream().findFirst());
    }

    /** The edition takes the place of the one of the same first year. */
    Editions with(Edition stated) {
        List<Edition> editions = new ArrayList<>(inOrder);
        editions.removeIf(edition -> Objects.equals(edition.firstYear(), stated.firstYear()));
        editions.add(stated);
        return new Editions(editions);
    }

    Set<String> creditCodes() {
        return inOrder.stream()
                .flatMap(edition -> Stream.ofNullable(edition.profile().unifiedSocialCreditCode()))
                .collect(Collectors.toSet());
    }

    DepartmentState state(String department, long revision) {
        Edition newest = inOrder.get(inOrder.size() - 1);
        boolean forAllYears = inOrder.size() == 1 && newest.firstYear() == null;
        return DepartmentState.of(department, revision, false, newest.profile(), forAllYears ? null : inOrder);
    }
}
