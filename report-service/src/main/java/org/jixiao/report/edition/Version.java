package org.jixiao.report.edition;

import java.time.Instant;
import java.util.List;
import org.jixiao.events.Cause;
import org.jixiao.events.ReportState;
import org.jixiao.events.ReportState.Rendition;
import org.jixiao.report.paper.Imprint;
import org.jspecify.annotations.Nullable;

/**
 * A version of a report: which scorecard it tells, and the change that led to it. The withdrawal of a report whose
 * scorecard is gone is a version too, without renditions; it repeats what was told last.
 *
 * @param revision number of the version, from 1
 * @param modelHash SHA-256 of the model's JSON, which carries the facts with their revisions, the scorecard's among them;
 *     number, cause and time of the version are not covered
 * @param traceId trace that runs from the change to this version
 */
public record Version(
        String department,
        int fiscalYear,
        long revision,
        boolean withdrawn,
        long scorecardVersion,
        String shortName,
        String modelHash,
        Instant madeAt,
        List<Rendition> renditions,
        Cause cause,
        @Nullable String traceId) {

    public Version {
        renditions = List.copyOf(renditions);
    }

    Version withdrawnAs(long number, Instant at, Cause why, @Nullable String trace) {
        return new Version(
                department,
                fiscalYear,
                number,
                true,
                scorecardVersion,
                shortName,
                modelHash,
                at,
                List.of(),
                why,
                trace);
    }

    /** @param model its JSON, for the names of what the cause changed */
    Imprint imprint(String model) {
        return new Imprint(revision, scorecardVersion, cause, ModelJson.concerned(model, cause), madeAt, modelHash);
    }

    ReportState state() {
        return new ReportState(
                department, fiscalYear, revision, withdrawn, scorecardVersion, modelHash, madeAt, renditions);
    }
}
