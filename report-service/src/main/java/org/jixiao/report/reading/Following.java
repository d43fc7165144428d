package org.jixiao.report.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.events.ScorecardState;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.edition.VersionTable;
import org.jixiao.report.edition.VersionTable.Basis;
import org.jixiao.stream.inbox.Inbox;
import org.jixiao.web.awaiting.NotYet.Missing;
import org.jspecify.annotations.Nullable;

/** Whether the newest version of a report follows from what its reader knows of. */
@ApplicationScoped
class Following {

    private final VersionTable versions;
    private final Inbox inbox;

    @Inject
    Following(VersionTable versions, Inbox inbox) {
        this.versions = versions;
        this.inbox = inbox;
    }

    /** Of the revisions named, those that it doesn't follow from yet; none where it never will, for nothing is to be waited for. */
    List<Missing> missing(DepartmentYear year, @Nullable Long scorecard, @Nullable Long narrative) {
        if (scorecard == null && narrative == null) {
            return List.of();
        }
        Optional<Basis> basis = versions.newestBasis(year);
        List<Missing> missing = Stream.of(
                        missing("scorecard", scorecard, basis.map(Basis::scorecard)),
                        missing("narrative", narrative, basis.map(Basis::narrative)))
                .flatMap(Optional::stream)
                .toList();
        return missing.isEmpty() || isGone(year, basis, scorecard) ? List.of() : missing;
    }

    /** Nothing more comes of a scorecard that is gone, unless the reader knows of one that came after. */
    private boolean isGone(DepartmentYear year, Optional<Basis> basis, @Nullable Long scorecard) {
        boolean stands = basis.filter(newest -> !newest.withdrawn()).isPresent();
        return !stands
                && inbox.removal(ScorecardState.class, year.key())
                        .filter(removed -> scorecard == null || removed >= scorecard)
                        .isPresent();
    }

    private static Optional<Missing> missing(String name, @Nullable Long awaited, Optional<Long> known) {
        return Optional.ofNullable(awaited)
                .filter(revision -> known.filter(there -> there >= revision).isEmpty())
                .map(revision -> new Missing(name, revision, known.orElse(null), null));
    }
}
