package org.jixiao.indicator.filing;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.measure.Codes;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.register.IndicatorRegister;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.indicator.register.RevisionTable;
import org.jixiao.indicator.register.RevisionTable.Revision;
import org.jixiao.web.Page;
import org.jspecify.annotations.Nullable;

/** The whole story of an indicator. */
@Path("/api/v1/departments/{department}/years/{year}/indicators/{code}/history")
@Tag(name = "indicators")
public class HistoryResource {

    private final IndicatorTable indicators;
    private final RevisionTable revisions;

    @Inject
    public HistoryResource(IndicatorTable indicators, RevisionTable revisions) {
        this.indicators = indicators;
        this.revisions = revisions;
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(summary = "Everything that happened to an indicator, oldest first")
    public Page<HistoryEntry> history(
            @PathParam("department") @Pattern(regexp = Codes.DEPARTMENT) String department,
            @PathParam("year") @Min(Codes.FIRST_YEAR) @Max(Codes.LAST_YEAR) int year,
            @PathParam("code") @Pattern(regexp = Codes.INDICATOR) String code,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        IndicatorState now = indicators.find(key).orElseThrow(() -> IndicatorRegister.noSuch(key));
        Page.Window window = Page.Window.of(page, size);
        // Revisions are numbered without gaps, so they are their own offsets; the one before the page tells its first
        // change.
        long first = window.offset() + 1;
        List<Revision> stretch = revisions.of(key, first - 1, first - 1 + window.size());
        return Page.of(window, told(stretch, first), now.revision());
    }

    private static List<HistoryEntry> told(List<Revision> stretch, long first) {
        List<HistoryEntry> entries = new ArrayList<>();
        IndicatorState before = null;
        for (Revision revision : stretch) {
            HistoryEntry entry = HistoryEntry.of(before, revision);
            if (revision.revision() >= first) {
                entries.add(entry);
            }
            before = entry.state();
        }
        return entries;
    }
}
