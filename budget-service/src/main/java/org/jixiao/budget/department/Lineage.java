package org.jixiao.budget.department;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jixiao.events.DepartmentState;
import org.jixiao.web.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Who stands above whom (上级部门), year by year. */
final class Lineage {

    private final Function<String, Optional<DepartmentState>> departments;

    Lineage(Function<String, Optional<DepartmentState>> departments) {
        this.departments = departments;
    }

    /** @param path from the department upwards, back to itself */
    record Circle(int year, List<String> path) {}

    /** The first year in which the way up leads back. */
    Optional<Circle> circle(DepartmentState department) {
        return IntStream.rangeClosed(FiscalYear.FIRST, FiscalYear.LAST)
                .mapToObj(year -> circle(department, year))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Circle> circle(DepartmentState department, int year) {
        List<String> path = new ArrayList<>(List.of(department.department()));
        String above = parent(department, year);
        while (above != null && !path.contains(above)) {
            path.add(above);
            above = departments.apply(above).map(next -> parent(next, year)).orElse(null);
        }
        path.add(department.department());
        return Objects.equals(above, department.department()) ? Optional.of(new Circle(year, path)) : Optional.empty();
    }

    private static @Nullable String parent(DepartmentState department, int year) {
        return department.in(year).map(DepartmentState::parent).orElse(null);
    }
}
