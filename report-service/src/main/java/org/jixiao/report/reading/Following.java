package org.jixiao.report.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.edition.VersionTable;
import org.jixiao.report.edition.VersionTable.Basis;
import org.jixiao.web.awaiting.NotYet.Missing;
import org.jspecify.annotations.Nullable;

/** Whether the newest version of a report follows from what its reader knows of. */
@ApplicationScoped
class Following {

    private final VersionTable versions;

    @Inject
    Following(VersionTable versions) {
        this.versions = versions;
    }

    /** Of the revisions named, those that it doesn't follow from yet. */
    List<Missing> missing(DepartmentYear year, @Nullable Long scorecard, @Nullable Long narrative) {
        if (scorecard == null && narrative == null) {
            return List.of();
        }
        Optional<Basis> basis = versions.newestBasis(year);
        return Stream.of(
                        missing("scorecard", scorecard, basis.map(Basis::scorecard)),
                        missing("narrative", narrative, basis.map(Basis::narrative)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Missing> missing(String name, @Nullable Long awaited, Optional<Long> known) {
        return Optional.ofNullable(awaited)
                .filter(revision -> known.filter(there -> there >= revision).isEmpty())
                .map(revision -> new Missing(name, revision, known.orElse(null), null));
    }
}
