package org.jixiao.events;

import java.time.Instant;
import java.util.List;

/**
 * A version of the self-evaluation report (整体支出绩效自评报告). Key: department/year; the revision is the version.
 *
 * @param removed true where the report was withdrawn, since its scorecard is gone; it repeats what was told last
 * @param scorecardVersion the scorecard it tells
 * @param modelHash SHA-256 of the facts it was written from
 */
public record ReportState(
        String department,
        int fiscalYear,
        long revision,
        boolean removed,
        long scorecardVersion,
        String modelHash,
        Instant madeAt,
        List<Rendition> renditions)
        implements State {

    @Override
    public String key() {
        return department + "/" + fiscalYear;
    }

    /**
     * @param format {@code html}, {@code docx}, {@code pdf}
     * @param path below the report-service's root
     */
    public record Rendition(String format, String sha256, long bytes, String path) {}
}
