package org.jixiao.report.reading;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.Cause;
import org.jixiao.events.ReportState.Rendition;
import org.jixiao.report.content.ReportModel;
import org.jixiao.report.edition.Version;
import org.jspecify.annotations.Nullable;

/**
 * A version as JSON: where it comes from, and all it says.
 *
 * @param modelHash SHA-256 of the text of {@code model}, as it stands here
 * @param model facts with their revisions, figures drawn from them, and the document
 */
public record ReportView(
        String department,
        int fiscalYear,
        long revision,
        long scorecardVersion,
        String modelHash,
        Instant madeAt,
        List<Rendition> renditions,
        Cause cause,
        @Nullable String traceId,

        @JsonRawValue @Schema(implementation = ReportModel.class)
        String model) {

    static final String TOLD = "所选的一版报告：来源及全部内容。 The version: where it comes from, and all it says.";

    static ReportView of(Version version, String model) {
        return new ReportView(
                version.department(),
                version.fiscalYear(),
                version.revision(),
                version.scorecardVersion(),
                version.modelHash(),
                version.madeAt(),
                version.renditions(),
                version.cause(),
                version.traceId(),
                model);
    }
}
